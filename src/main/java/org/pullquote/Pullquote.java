package org.pullquote;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** The application's entry point. */
@QuarkusMain
public final class Pullquote {
    private Pullquote() {}

    public static void main(String... arguments) {
        Quarkus.run(arguments);
    }
}
