package vn.rasoat.intake;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import vn.rasoat.api.intake.ImportRequest;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.intake.source.Budget;
import vn.rasoat.intake.source.Remark;
import vn.rasoat.intake.source.Row;
import vn.rasoat.intake.source.Rows;
import vn.rasoat.intake.source.SurveySource;
import vn.rasoat.intake.source.Table;
import vn.rasoat.intake.source.UnreadableFileException;
import vn.rasoat.intake.source.UnreadableRowException;

/** A reader on a bad day: at the row with a chosen number the disk fails or the file ends. */
final class FaultyReader implements FileSurveyImporter.Opener {

    /** The reader on any other day. */
    static final FileSurveyImporter.Opener WELL =
            (request, budget) ->
                    new SourceOpener(OldBook.reader(), request.encoding())
                            .open(request.file(), request.fileName(), budget);

    private int failing = Integer.MAX_VALUE;
    private boolean broken;
    private int rows;
    private boolean failed;

    /**
     * From now on rows are counted.
     *
     * @param row the one that fails
     * @param file whether the file is broken there; else the disk is
     */
    void failAt(int row, boolean file) {
        failing = row;
        broken = file;
        rows = 0;
        failed = false;
    }

    boolean failed() {
        return failed;
    }

    @Override
    public SurveySource open(ImportRequest request, Budget budget)
            throws UnreadableFileException, IOException {
        SurveySource source = WELL.open(request, budget);
        return new SurveySource() {
            @Override
            public List<Table> tables() {
                return source.tables().stream().map(table -> (Table) new Faulty(table)).toList();
            }

            @Override
            public List<Remark> remarks() {
                return source.remarks();
            }

            @Override
            public void close() throws IOException {
                source.close();
            }
        };
    }

    private void row() throws UnreadableFileException, IOException {
        rows++;
        if (rows == failing) {
            failed = true;
            if (broken) {
                throw new UnreadableFileException(IssueCode.FILE_UNREADABLE, "cut off");
            }
            throw new IOException("injected: No space left on device");
        }
    }

    private final class Faulty implements Table {

        private final Table table;

        Faulty(Table table) {
            this.table = table;
        }

        @Override
        public String name() {
            return table.name();
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
            Rows real = table.rows();
            return new Rows() {
                @Override
                public Optional<Row> next()
                        throws UnreadableRowException, UnreadableFileException, IOException {
                    row();
                    return real.next();
                }

                @Override
                public void close() throws IOException {
                    real.close();
                }
            };
        }
    }
}
