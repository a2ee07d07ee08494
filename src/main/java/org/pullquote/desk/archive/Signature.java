package org.pullquote.desk.archive;

/** By which name somebody's work is signed in an export. */
public final class Signature {
    private Signature() {}

    /** The name without the rest of an e-mail address, which an identity provider may give as a name. */
    public static String of(String name) {
        int at = name.indexOf('@');
        return at > 0 ? name.substring(0, at) : name.replace("@", "");
    }
}
