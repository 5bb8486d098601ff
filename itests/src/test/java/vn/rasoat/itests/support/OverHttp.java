package vn.rasoat.itests.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The test talks from outside to the distribution as it is shipped, a server of its own with an
 * empty store. Parameters: {@link java.net.URI} is the address of CXF's servlet and ends with a
 * slash; {@link vn.rasoat.quickstart.ReviewClient} speaks REST to it; {@link
 * vn.rasoat.quickstart.Server} is the process.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ServerExtension.class)
public @interface OverHttp {

    /**
     * Options for the server's Java.
     *
     * @return none by default
     */
    String javaOptions() default "";
}
