package org.pullquote.platform.json;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * {@link Size} of a text in code points, as {@code maxLength} of the contract (JSON Schema) and the database's {@code varchar}
 * have it. Found as a service, and preferred to the library's own for any sequence, which counts UTF-16 units.
 */
public final class CodePointSize implements ConstraintValidator<Size, String> {
    private int least;
    private int most;

    @Override
    public void initialize(Size size) {
        least = size.min();
        most = size.max();
    }

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        if (text == null) {
            return true;
        }
        var length = text.codePointCount(0, text.length());
        return least <= length && length <= most;
    }
}
