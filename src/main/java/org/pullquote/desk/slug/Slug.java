package org.pullquote.desk.slug;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A slug that may be written: {@link Slugs#isWellFormed}. */
@Constraint(validatedBy = Slug.Form.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE_USE})
public @interface Slug {
    /** What there must be, as the end of a sentence. */
    String MESSAGE = "must be lower-case letters and digits joined by single hyphens, and not look like an id";

    /** Of its violation. */
    String CODE = "bad-slug";

    String message() default MESSAGE;

    String code() default CODE;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** What is left out is made. */
    final class Form implements ConstraintValidator<Slug, String> {
        @Override
        public boolean isValid(@Nullable String slug, ConstraintValidatorContext context) {
            return slug == null || Slugs.isWellFormed(slug);
        }
    }
}
