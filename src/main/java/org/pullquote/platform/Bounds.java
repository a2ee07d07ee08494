package org.pullquote.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Between what a setting is to be, both included, as an operator would write them: a length of time, a size or a number. In a
 * list, each of it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Bounds {
    String least();

    String most();
}
