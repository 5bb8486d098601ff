package vn.rasoat.api.intake;

import org.osgi.annotation.versioning.ConsumerType;

/** Watches an import. It is called in the thread of the import at the border of every chunk. */
@FunctionalInterface
@ConsumerType
public interface ImportMonitor {

    /** Watches nothing and ends nothing. */
    ImportMonitor NONE = progress -> true;

    /**
     * A chunk is done.
     *
     * @param progress how far the import is
     * @return whether it shall go on; if not it ends here and leaves nothing behind
     */
    boolean goOn(ImportProgress progress);
}
