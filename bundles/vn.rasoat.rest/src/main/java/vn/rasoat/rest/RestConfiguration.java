package vn.rasoat.rest;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the REST endpoint, in {@code etc/vn.rasoat.rest.cfg}. */
@ObjectClassDefinition(
        name = "Rà soát: REST",
        description = "REST endpoint of the review contract, version 1")
public @interface RestConfiguration {

    /**
     * Where the endpoint answers.
     *
     * @return path below the CXF servlet, which is {@code /cxf} unless the host changed it
     */
    @AttributeDefinition(name = "Address", description = "Path below the CXF servlet")
    String address() default "/rasoat/v1";

    /**
     * The largest survey file that is taken.
     *
     * @return MiB
     */
    @AttributeDefinition(
            name = "Upload limit",
            description = "Largest survey file, in MiB; larger ones are answered with 413",
            min = "1")
    int uploadLimitMiB() default 512;

    /**
     * Where survey files lie while they are read, and workbooks while they are sent; they are
     * deleted afterwards.
     *
     * @return a folder, empty for the temporary folder of the Java process
     */
    @AttributeDefinition(
            name = "Spool folder",
            description =
                    "Where survey files lie while they are read or sent; empty: temporary folder",
            required = false)
    String spoolFolder() default "";
}
