package vn.rasoat.intake;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Bounds of what an import reads, so that a small file cannot fill the memory. */
@ObjectClassDefinition(name = "Rà soát: survey import")
public @interface ImportLimits {

    /**
     * How much a workbook may unpack, all sheets together. A district is about 12 MB, a province
     * about 150 MB.
     *
     * @return megabytes
     */
    @AttributeDefinition(name = "Largest unpacked workbook (MB)")
    int unpackedMegabytes() default 1024;
}
