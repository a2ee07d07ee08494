package org.pullquote.edition.form;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which members of a JSON object are kept: those named, each whole or in part; arrays are as their elements.
 *
 * @param children of the members that are named; empty where everything is kept
 */
record Members(Map<String, Members> children) {
    static final Members ALL = new Members(Map.of());

    /** Of dotted names, none of which is below another. */
    static Members of(Collection<String> names) {
        var children = new TreeMap<String, Members>();
        for (var name : names) {
            var dot = name.indexOf('.');
            if (dot < 0) {
                children.put(name, ALL);
            } else {
                var below = Members.of(java.util.List.of(name.substring(dot + 1)));
                children.merge(name.substring(0, dot), below, Members::and);
            }
        }
        return new Members(children);
    }

    boolean all() {
        return children.isEmpty();
    }

    /** What is kept of a member; null if nothing is. */
    @Nullable
    Members child(String name) {
        return all() ? ALL : children.get(name);
    }

    private Members and(Members other) {
        var both = new TreeMap<>(children);
        other.children.forEach((name, members) -> both.merge(name, members, Members::and));
        return new Members(both);
    }
}
