package org.pullquote.access;

import jakarta.persistence.AttributeConverter;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Scopes as a column keeps them: their codes after one another, with spaces between. */
class ScopesColumn implements AttributeConverter<Set<Scope>, String> {
    @Override
    public String convertToDatabaseColumn(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::code).collect(Collectors.joining(" "));
    }

    @Override
    public Set<Scope> convertToEntityAttribute(String codes) {
        return Arrays.stream(codes.split(" ")).map(Scope::of).collect(Collectors.toUnmodifiableSet());
    }
}
