package org.pullquote.platform;

/** The application does not start. The message is one sentence for the operator: what is wrong and what to set. */
public final class StartRefused extends RuntimeException {
    public StartRefused(String sentence) {
        super(sentence);
    }

    public StartRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
