package vn.rasoat.intake.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The rows of one table, one after the other; only the present row is in memory. */
public interface Rows extends Closeable {

    /**
     * The next row that holds a cell.
     *
     * @return empty after the last row
     * @throws UnreadableRowException if this row is broken and those behind it can be read
     * @throws UnreadableFileException if the table is broken or too large
     * @throws IOException if the disk fails
     */
    Optional<Row> next() throws UnreadableRowException, UnreadableFileException, IOException;
}
