package org.pullquote.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;

/** What a command printed, on both streams, and how it ended. */
record Ran(String said, int code) {
    static Ran of(String... arguments) {
        var printed = new ByteArrayOutputStream();
        return of(printed, printed, arguments);
    }

    /** With a standard output that takes nothing, as that of a full disk or a closed pipe. */
    static Ran unheard(String... arguments) {
        var full = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        return of(full, new ByteArrayOutputStream(), arguments);
    }

    private static Ran of(OutputStream out, ByteArrayOutputStream err, String... arguments) {
        var outBefore = System.out;
        var errBefore = System.err;
        System.setOut(new PrintStream(out, true, UTF_8));
        System.setErr(new PrintStream(err, true, UTF_8));
        try {
            int code = Commands.execute(arguments);
            return new Ran(err.toString(UTF_8), code);
        } finally {
            System.setOut(outBefore);
            System.setErr(errBefore);
        }
    }
}
