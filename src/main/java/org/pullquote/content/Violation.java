package org.pullquote.content;

/**
 * One way in which a body breaks the rules of the content model.
 *
 * @param pointer where, as a JSON Pointer (RFC 6901) into the body as it was given: {@code /3/content/0/marks/1/href}
 * @param code which rule, in kebab case: {@code required}, {@code address}, {@code heading-level}, {@code image-source},
 *     {@code block-id}, {@code language}, {@code too-large}
 * @param detail what to do about it, in a sentence
 */
public record Violation(String pointer, String code, String detail) {}
