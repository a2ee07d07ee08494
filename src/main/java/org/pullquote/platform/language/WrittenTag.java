package org.pullquote.platform.language;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A text that is a {@link LanguageTag}. */
@Constraint(validatedBy = WrittenTag.Form.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE_USE})
public @interface WrittenTag {
    String message() default "must be a language tag (BCP 47), such as en or pt-BR";

    String code() default LanguageTag.BAD;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** What is left out is another's to say. */
    final class Form implements ConstraintValidator<WrittenTag, String> {
        @Override
        public boolean isValid(@Nullable String tag, ConstraintValidatorContext context) {
            return tag == null || LanguageTag.parse(tag).isPresent();
        }
    }
}
