package vn.rasoat.soap;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the SOAP endpoint, in {@code etc/vn.rasoat.soap.cfg}. */
@ObjectClassDefinition(
        name = "Rà soát: SOAP",
        description = "SOAP endpoint of the review contract, version 1")
public @interface SoapConfiguration {

    /**
     * Where SOAP 1.1 is answered; {@code 12} behind it is SOAP 1.2.
     *
     * @return path below the CXF servlet, which is {@code /cxf} unless the host changed it
     */
    @AttributeDefinition(
            name = "Address",
            description = "Path of SOAP 1.1 below the CXF servlet; with 12 behind it, of SOAP 1.2")
    String address() default "/rasoat/soap/v1/review";

    /**
     * The largest survey file that is taken as MTOM attachment.
     *
     * @return MiB
     */
    @AttributeDefinition(
            name = "Upload limit",
            description = "Largest survey file as MTOM attachment, in MiB",
            min = "1")
    int uploadLimitMiB() default 512;

    /**
     * The largest inline text, that is Base64 outside an attachment. It is held in memory.
     *
     * @return MiB of characters
     */
    @AttributeDefinition(
            name = "Inline limit",
            description = "Largest text inside the envelope, in MiB; larger files need MTOM",
            min = "1",
            max = "1024")
    int inlineLimitMiB() default 16;

    /**
     * Where survey files lie while they are read; they are deleted afterwards.
     *
     * @return a folder, empty for the temporary folder of the Java process
     */
    @AttributeDefinition(
            name = "Spool folder",
            description = "Where survey files lie while they are read; empty: temporary folder",
            required = false)
    String spoolFolder() default "";
}
