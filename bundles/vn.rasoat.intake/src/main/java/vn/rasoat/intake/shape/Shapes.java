package vn.rasoat.intake.shape;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.rasoat.intake.field.FieldCatalogue;
import vn.rasoat.intake.source.Remark;
import vn.rasoat.intake.source.SurveySource;
import vn.rasoat.intake.source.Table;
import vn.rasoat.intake.source.UnreadableFileException;

/** Knows tables of another shape by their headers and shows them as headers of paths and rows. */
public final class Shapes {

    private final DetailedLists lists;
    private final Submissions submissions;

    /**
     * All shapes that the data files describe.
     *
     * @param fields the paths of survey files
     */
    public Shapes(FieldCatalogue fields) {
        lists = new DetailedLists(fields);
        submissions = new Submissions(fields);
    }

    /**
     * A file whose tables of another shape are shown as flat tables.
     *
     * @param source the file as it is; closing it stays with the caller
     * @return the file as it is to be read
     * @throws UnreadableFileException if a table is broken
     * @throws IOException if the disk fails
     */
    public SurveySource of(SurveySource source) throws UnreadableFileException, IOException {
        List<Table> tables = new ArrayList<>();
        for (Table table : source.tables()) {
            Optional<DetailedList> list = lists.find(table);
            if (list.isPresent()) {
                tables.addAll(list.get().tables());
            } else {
                tables.add(table);
            }
        }
        List<Remark> remarks = new ArrayList<>(source.remarks());
        return new Shaped(submissions.of(tables, remarks), remarks);
    }

    private record Shaped(List<Table> tables, List<Remark> remarks) implements SurveySource {

        @Override
        public void close() {
            // the file behind it is closed by who opened it
        }
    }
}
