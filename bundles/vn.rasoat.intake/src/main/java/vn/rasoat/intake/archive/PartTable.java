package vn.rasoat.intake.archive;

import java.io.IOException;
import java.util.Optional;
import vn.rasoat.intake.source.Row;
import vn.rasoat.intake.source.Rows;
import vn.rasoat.intake.source.Table;
import vn.rasoat.intake.source.UnreadableFileException;
import vn.rasoat.intake.source.UnreadableRowException;

/** A table of one part of an archive: its name, and what is wrong with it, name the part. */
final class PartTable implements Table {

    private final Table table;
    private final String part;

    PartTable(Table table, String part) {
        this.table = table;
        this.part = part;
    }

    /** A text file is one table under its own name; a workbook has sheets. */
    @Override
    public String name() {
        return table.name().equals(part) ? part : part + "/" + table.name();
    }

    @Override
    public boolean from1904() {
        return table.from1904();
    }

    @Override
    public boolean exact() {
        return table.exact();
    }

    @Override
    public String column(int index) {
        return table.column(index);
    }

    @Override
    public Rows rows() throws UnreadableFileException, IOException {
        Rows rows;
        try {
            rows = table.rows();
        } catch (UnreadableFileException e) {
            throw e.in(part);
        }
        return new Rows() {
            @Override
            public Optional<Row> next()
                    throws UnreadableRowException, UnreadableFileException, IOException {
                try {
                    return rows.next();
                } catch (UnreadableFileException e) {
                    throw e.in(part);
                }
            }

            @Override
            public void close() throws IOException {
                rows.close();
            }
        };
    }
}
