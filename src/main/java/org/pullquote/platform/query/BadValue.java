package org.pullquote.platform.query;

/**
 * Thrown by the {@code fromString} of a parameter's type for a value that it does not take. The message is a sentence for
 * people.
 */
public final class BadValue extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String code;

    /** With the stable code of the violation, in kebab-case. */
    public BadValue(String code, String detail) {
        super(detail);
        this.code = code;
    }

    String code() {
        return code;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
