package vn.rasoat.intake.shape;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.rasoat.intake.source.Row;
import vn.rasoat.intake.source.Rows;
import vn.rasoat.intake.source.Table;
import vn.rasoat.intake.source.UnreadableFileException;
import vn.rasoat.intake.source.UnreadableRowException;

/** The first rows of a table, where its header must stand. */
final class Top {

    private Top() {}

    static List<Row> of(Table table, int most) throws UnreadableFileException, IOException {
        List<Row> top = new ArrayList<>();
        try (Rows rows = table.rows()) {
            for (int seen = 0; seen < most; seen++) {
                try {
                    Optional<Row> row = rows.next();
                    if (row.isEmpty()) {
                        break;
                    }
                    top.add(row.get());
                } catch (UnreadableRowException e) {
                    // named when the rows are taken; a header it is not
                }
            }
        }
        return top;
    }
}
