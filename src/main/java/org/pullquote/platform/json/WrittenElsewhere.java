package org.pullquote.platform.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Members that a record has not, though somebody may well send them: each is told where to say that instead. */
@Repeatable(WrittenElsewhere.Several.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface WrittenElsewhere {
    String[] members();

    /** A sentence. */
    String where();

    /** As the language wants it. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface Several {
        WrittenElsewhere[] value();
    }
}
