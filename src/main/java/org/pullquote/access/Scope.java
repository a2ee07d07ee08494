package org.pullquote.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a key or token allows. An operation names one scope, its permission, by {@code @PermissionsAllowed}; a caller has
 * those it was given and those that they include.
 *
 * <p>Who publishes must see and mend what they publish, so that includes writing; an importer only adds, and sees nothing
 * else of the desk.
 */
public enum Scope {
    /** Read what is published: for frontends, where that is not open to all. Nothing of the desk. */
    READ,
    /** Read and write the working copies; names and the words of images have none, and are public with that. */
    WRITE,
    /** Publish and withdraw; corrections are public with that. */
    PUBLISH,
    /** Import: makes working copies in numbers. */
    IMPORT,
    /** Everything, with keys and settings. */
    ADMIN;

    /**
     * The permission of the delivery side's operations: every key and token has it, and everybody has where delivery is
     * public. It cannot be given by itself; {@link #READ} gives nothing else.
     */
    public static final String READ_PUBLISHED = "read-published";

    /** As keys, permissions and settings spell it. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The scope of a code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Scope of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("There is no scope \"" + code + "\""));
    }

    static Optional<Scope> find(String code) {
        return Arrays.stream(values())
                .filter(scope -> scope.code().equals(code))
                .findFirst();
    }

    /** The permissions of somebody with these scopes. */
    static Set<String> permissions(Collection<Scope> scopes) {
        return scopes.stream()
                .flatMap(scope -> scope.included().stream())
                .flatMap(scope -> Stream.of(scope.code(), READ_PUBLISHED))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The code of the scope that somebody needs for this permission. */
    static String neededFor(String permission) {
        return permission.equals(READ_PUBLISHED) ? READ.code() : permission;
    }

    private Set<Scope> included() {
        return switch (this) {
            case READ -> EnumSet.of(READ);
            case WRITE -> EnumSet.of(WRITE, READ);
            case PUBLISH -> EnumSet.of(PUBLISH, WRITE, READ);
            case IMPORT -> EnumSet.of(IMPORT, READ);
            case ADMIN -> EnumSet.allOf(Scope.class);
        };
    }
}
