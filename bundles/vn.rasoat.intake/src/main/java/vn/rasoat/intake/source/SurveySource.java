package vn.rasoat.intake.source;

import java.io.Closeable;
import java.util.List;

/**
 * A survey file as tables of rows, whatever its format. A table may be read more than once, each
 * time from its first row.
 */
public interface SurveySource extends Closeable {

    /**
     * The tables in the order of the file.
     *
     * @return their number does not change
     */
    List<Table> tables();

    /**
     * What the officer should know of how the file was read.
     *
     * @return for example the encoding that was taken
     */
    default List<Remark> remarks() {
        return List.of();
    }

    /**
     * What must be confirmed before anything of the file may count.
     *
     * @return the texts whose encoding is a guess
     */
    default List<GuessedEncoding> guesses() {
        return List.of();
    }
}
