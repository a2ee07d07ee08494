package org.pullquote.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

/** What a command printed, on both streams, and how it ended. */
record Ran(String said, int code) {
    static Ran of(String... arguments) {
        var printed = new ByteArrayOutputStream();
        var out = System.out;
        var err = System.err;
        var stream = new PrintStream(printed, true, UTF_8);
        System.setOut(stream);
        System.setErr(stream);
        try {
            int code = Commands.execute(arguments);
            return new Ran(printed.toString(UTF_8), code);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
