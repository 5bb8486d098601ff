package vn.rasoat.intake;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Bounds of what an import reads, so that a small file cannot fill the memory. */
@ObjectClassDefinition(name = "Rà soát: survey import")
public @interface ImportLimits {

    /**
     * How much a file may hold when it is unpacked, all its sheets and parts together. A workbook
     * of a district is about 12 MB, of a province about 150 MB.
     *
     * @return megabytes
     */
    @AttributeDefinition(name = "Largest unpacked file (MB)")
    int unpackedMegabytes() default 1024;

    /**
     * A file that changes the rules about the data (docs/checks.md): which are off, which reject,
     * their bounds and conditions. A fault in it keeps the import from starting, with the rule
     * named in the log.
     *
     * @return path of a YAML file, empty for the rules as delivered
     */
    @AttributeDefinition(name = "Changes to the rules about the data (YAML file)")
    String checksFile() default "";

    /**
     * Where held files lie until they are released or discarded. They are personal data, and belong
     * into the backup together with the store.
     *
     * @return a folder; <code>${name}</code> stands for a framework or system property
     */
    @AttributeDefinition(name = "Folder of held files")
    String heldFolder() default "${karaf.data}/rasoat/held";
}
