package org.pullquote.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a key or token allows. An operation names one scope, its permission, by {@code @PermissionsAllowed}; a caller has
 * those it was given and those that they include.
 *
 * <p>Who may change something may see it. To publish is not to write: a key that releases what others wrote cannot alter
 * it. Every scope includes the reading of what is published, which matters only where that is not public anyway.
 */
public enum Scope {
    /** Read what is published. */
    READ_PUBLISHED,
    /** Read the working copies. */
    READ,
    /** Write the working copies. */
    WRITE,
    /** Publish, withdraw and correct. */
    PUBLISH,
    /** Import: makes working copies in numbers. */
    IMPORT,
    /** Everything, with keys and settings. */
    ADMIN;

    /** As keys, permissions and settings spell it: {@code read-published}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The scope of a code.
     *
     * @throws IllegalArgumentException if there is none
     */
    @JsonCreator
    public static Scope of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("There is no scope \"" + code + "\""));
    }

    static Optional<Scope> find(String code) {
        return Arrays.stream(values())
                .filter(scope -> scope.code().equals(code))
                .findFirst();
    }

    /** The codes of these scopes and of all that they include. */
    static Set<String> permissions(Collection<Scope> scopes) {
        return scopes.stream()
                .flatMap(scope -> scope.included().stream())
                .map(Scope::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<Scope> included() {
        return switch (this) {
            case READ_PUBLISHED -> EnumSet.of(READ_PUBLISHED);
            case READ -> EnumSet.of(READ, READ_PUBLISHED);
            case WRITE, PUBLISH, IMPORT -> EnumSet.of(this, READ, READ_PUBLISHED);
            case ADMIN -> EnumSet.allOf(Scope.class);
        };
    }
}
