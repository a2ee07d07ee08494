package org.pullquote.platform.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Validator;
import jakarta.validation.constraints.AssertTrue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pullquote.platform.problem.InvalidValue;
import org.pullquote.platform.problem.Problems;
import org.pullquote.platform.problem.Violation;

/**
 * One binding of a tree to a type, which finds everything that is wrong. A mapper stops at the first misfit: so the misfit
 * is noted, cut out of a copy of the tree, and the rest bound again, until all of it fits; then the constraints are
 * checked on what is left.
 */
final class Binding {
    private static final int MAX_VIOLATIONS = 50;

    private final ObjectMapper mapper;
    private final Validator validator;
    private final JsonNode tree;
    private final List<Violation> violations;

    /** Of each array that lost elements: the original index of each that is left. */
    private final Map<JsonNode, List<Integer>> indexes = new IdentityHashMap<>();

    /** Where a stand-in was put. Where that does not fit either, it is cut out, and no other takes its place. */
    private final Set<List<Object>> filled = new HashSet<>();

    Binding(ObjectMapper mapper, Validator validator, JsonNode tree) {
        this.mapper = mapper;
        this.validator = validator;
        this.tree = tree.deepCopy();
        this.violations = new ArrayList<>(
                UnstorableText.in(tree).stream().limit(MAX_VIOLATIONS).toList());
    }

    Object to(JavaType type) {
        var value = bind(type);
        if (value != null) {
            validator.validate(value).stream()
                    .sorted(Comparator.comparing(
                            broken -> broken.getPropertyPath().toString()))
                    .forEach(this::note);
        } else if (violations.isEmpty()) {
            note("", "wrong-type", Misfits.expectation(type.getRawClass(), mapper)); // It is JSON's null.
        }
        if (value == null || !violations.isEmpty()) {
            violations.sort(Comparator.comparing(violation -> String.valueOf(violation.pointer())));
            throw Problems.invalid(List.copyOf(violations));
        }
        return value;
    }

    private @Nullable Object bind(JavaType type) {
        while (violations.size() < MAX_VIOLATIONS) {
            try {
                return mapper.readerFor(type).readValue(tree);
            } catch (JsonMappingException misfit) {
                var path = misfit.getPath().stream().map(Binding::step).toList();
                if (misfit.getCause() instanceof InvalidValue value) {
                    value.violations()
                            .forEach(each -> note(pointer(below(path, each.pointer())), each.code(), each.detail()));
                } else {
                    note(pointer(path), Misfits.code(misfit), Misfits.detail(misfit, mapper));
                }
                if (!fill(path, misfit) && !cut(path)) {
                    return null;
                }
            } catch (java.io.IOException impossible) {
                throw new IllegalStateException("A tree is read without input or output", impossible);
            }
        }
        return null;
    }

    /** Puts a stand-in where a required member is missing, so that the rest can be bound. */
    private boolean fill(List<Object> path, JsonMappingException misfit) {
        return !path.isEmpty()
                && path.getLast() instanceof String name
                && node(path.subList(0, path.size() - 1)) instanceof ObjectNode object
                && !object.has(name)
                && filled.add(path)
                && StandIn.of(misfit, mapper)
                        .map(value -> object.set(name, value))
                        .isPresent();
    }

    /** Cuts out what stands at a path, or, where nothing does, what encloses it; false if that is the whole tree. */
    private boolean cut(List<Object> path) {
        if (path.isEmpty()) {
            return false;
        }
        var parentPath = path.subList(0, path.size() - 1);
        var parent = node(parentPath);
        var cut = switch (parent) {
            case ObjectNode object when path.getLast() instanceof String name -> object.remove(name) != null;
            case ArrayNode array
            when path.getLast() instanceof Integer index && index < array.size() -> removeElement(array, index);
            default -> false;
        };
        return cut || cut(parentPath);
    }

    private boolean removeElement(ArrayNode array, int index) {
        indexes.computeIfAbsent(
                        array,
                        _ -> new ArrayList<>(
                                IntStream.range(0, array.size()).boxed().toList()))
                .remove(index);
        array.remove(index);
        return true;
    }

    private JsonNode node(List<Object> path) {
        var node = tree;
        for (var step : path) {
            node = step instanceof Integer index ? node.path(index) : node.path(step.toString());
        }
        return node;
    }

    /** The path of what a value says is wrong within it; its indexes are those of what is left of arrays. */
    private List<Object> below(List<Object> path, @Nullable String pointer) {
        var below = new ArrayList<>(path);
        for (var rest = JsonPointer.compile(pointer); !rest.matches(); rest = rest.tail()) {
            below.add(
                    node(below).isArray() && rest.mayMatchElement()
                            ? (Object) rest.getMatchingIndex()
                            : rest.getMatchingProperty());
        }
        return below;
    }

    /** The pointer (RFC 6901) of a path into the tree as it was sent. */
    private String pointer(List<Object> path) {
        var pointer = new StringBuilder();
        var node = tree;
        for (var step : path) {
            pointer.append('/');
            if (step instanceof Integer index) {
                var original = indexes.get(node);
                pointer.append(original == null || index >= original.size() ? index : original.get(index));
                node = node.path(index);
            } else {
                pointer.append(step.toString().replace("~", "~0").replace("/", "~1"));
                node = node.path(step.toString());
            }
        }
        return pointer.toString();
    }

    /** What is gone through and does not stand in the tree is a part of how JSON is bound, and none of it. */
    private void note(ConstraintViolation<?> broken) {
        var path = new ArrayList<Object>();
        for (var nodes = broken.getPropertyPath().iterator(); nodes.hasNext(); ) {
            var node = nodes.next();
            if (node.getIndex() != null) {
                path.add(node.getIndex());
            } else if (node.getKey() != null) {
                path.add(node.getKey().toString());
            }
            if (node.getKind() == ElementKind.PROPERTY
                    && (nodes.hasNext() ? node(path).has(node.getName()) : isMember(node.getName(), broken))) {
                path.add(node.getName());
            }
        }
        note(pointer(path), Misfits.code(broken), Misfits.detail(broken));
    }

    /** A rule about several members is written as a method, whose name is none of JSON's. */
    private static boolean isMember(String name, ConstraintViolation<?> broken) {
        var constraint = broken.getConstraintDescriptor().getAnnotation().annotationType();
        return constraint != AssertTrue.class
                || Arrays.stream(broken.getLeafBean().getClass().getRecordComponents())
                        .anyMatch(component -> component.getName().equals(name));
    }

    /** Notes what is wrong, unless it only follows from something noted at, in or around the same place, or enough is. */
    private void note(String pointer, String code, String detail) {
        if (violations.size() < MAX_VIOLATIONS
                && violations.stream().noneMatch(known -> overlaps(String.valueOf(known.pointer()), pointer))) {
            violations.add(Violation.at(pointer, code, detail));
        }
    }

    private static boolean overlaps(String known, String pointer) {
        return known.equals(pointer)
                || (pointer.startsWith(known + "/") && !known.isEmpty())
                || known.startsWith(pointer + "/");
    }

    private static Object step(JsonMappingException.Reference reference) {
        return reference.getFieldName() != null ? reference.getFieldName() : (Object) reference.getIndex();
    }
}
