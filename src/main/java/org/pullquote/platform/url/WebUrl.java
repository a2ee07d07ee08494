package org.pullquote.platform.url;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The address of a page: http or https, a host, and no white space. */
@Constraint(validatedBy = {})
@Pattern(regexp = WebUrl.PATTERN)
@ReportAsSingleViolation
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE_USE})
public @interface WebUrl {
    /** The parts of RFC 3986, section 3.2, with letters of any script, and ended by a backslash as browsers do. */
    String PATTERN =
            "https?://([^/?#\\\\\\s@]*@)?(?<host>\\[[0-9A-Fa-f:.]+]|[^/?#\\\\\\s@:\\[\\]]+)(?<port>:\\d{1,5})?(?<rest>[/?#\\\\]\\S*)?";

    /** The same in short, for the contract. */
    String FORM = "https?://[^/?#\\s]\\S*";

    /** What there must be, as the end of a sentence. */
    String MESSAGE =
            "must be a URL with http:// or https:// and a host, without spaces, such as https://example.org/page";

    String message() default MESSAGE;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
