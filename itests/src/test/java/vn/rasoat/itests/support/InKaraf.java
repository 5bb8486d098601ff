package vn.rasoat.itests.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** The test methods of the class run inside Karaf. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(KarafExtension.class)
public @interface InKaraf {

    /**
     * The Karaf they run in.
     *
     * @return the product by default
     */
    Setup value() default Setup.PRODUCT;
}
