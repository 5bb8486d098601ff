package vn.rasoat.intake.record;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import vn.rasoat.intake.source.UnreadableFileException;

/** The records of a file, one after the other. */
interface Records extends Closeable {

    /**
     * The next record, also one with a fault.
     *
     * @return empty after the last one
     * @throws UnreadableFileException if nothing behind this place can be read
     * @throws IOException if the disk fails
     */
    Optional<SurveyRecord> next() throws UnreadableFileException, IOException;

    /**
     * Whether the file says, once it is read, that it is one page of several.
     *
     * @return false where it does not say so
     */
    default boolean continued() {
        return false;
    }
}
