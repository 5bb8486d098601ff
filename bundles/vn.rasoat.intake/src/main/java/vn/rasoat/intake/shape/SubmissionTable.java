package vn.rasoat.intake.shape;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.intake.field.ValueReader;
import vn.rasoat.intake.shape.Submissions.Column;
import vn.rasoat.intake.shape.Submissions.Found;
import vn.rasoat.intake.shape.Submissions.Join;
import vn.rasoat.intake.source.Cell;
import vn.rasoat.intake.source.Nesting;
import vn.rasoat.intake.source.Remark;
import vn.rasoat.intake.source.Row;
import vn.rasoat.intake.source.Rows;
import vn.rasoat.intake.source.Table;
import vn.rasoat.intake.source.UnreadableFileException;
import vn.rasoat.intake.source.UnreadableRowException;

/** Submissions, or the members in them, under a header of paths. */
final class SubmissionTable implements Table {

    private final Submissions submissions;
    private final Found found;
    private final Optional<Join> join;
    private final boolean repeat;

    /** The submissions that were passed over; their members are too. Shared by the tables. */
    private final Set<String> passed;

    SubmissionTable(
            Submissions submissions,
            Found found,
            Optional<Join> join,
            boolean repeat,
            Set<String> passed) {
        this.submissions = submissions;
        this.found = found;
        this.join = join;
        this.repeat = repeat;
        this.passed = passed;
    }

    @Override
    public String name() {
        return found.table().name();
    }

    @Override
    public boolean from1904() {
        return found.table().from1904();
    }

    @Override
    public boolean shaped() {
        return true;
    }

    @Override
    public String column(int index) {
        return found.table().column(found.columns().get(index).source());
    }

    @Override
    public Rows rows() throws UnreadableFileException, IOException {
        Rows rows = found.table().rows();
        return new Rows() {
            private boolean begun;

            @Override
            public Optional<Row> next()
                    throws UnreadableRowException, UnreadableFileException, IOException {
                Optional<Row> row = rows.next();
                boolean header = !begun;
                begun = true;
                return row.map(it -> header ? header(it) : told(it));
            }

            @Override
            public void close() throws IOException {
                rows.close();
            }
        };
    }

    private Row header(Row row) {
        return new Row(
                row.number(),
                found.columns().stream().map(column -> Cell.text(column.path())).toList());
    }

    private Row told(Row row) {
        String id = id(row);
        Nesting nesting =
                join.isPresent() ? new Nesting(id, row.nesting().within()) : row.nesting();
        String state = state(row);
        List<Remark> remarks = new ArrayList<>();
        if (submissions.isSkipped(state)) {
            passed.add(id);
            remarks.add(new Remark("", IssueCode.SUBMISSION_NOT_ACCEPTED, List.of(state)));
            return new Row(row.number(), row.cells(), nesting, remarks, true);
        }
        if (!id.isEmpty() && passed.contains(id)) {
            return new Row(row.number(), row.cells(), nesting, remarks, true);
        }
        if (submissions.isDoubted(state)) {
            remarks.add(new Remark("", IssueCode.SUBMISSION_DOUBTED, List.of(state)));
        }
        List<Cell> cells = found.columns().stream().map(column -> answer(column, row)).toList();
        nameUnknownChoices(row, remarks);
        return new Row(row.number(), cells, nesting, remarks, false);
    }

    /** What names the submission of a row. */
    private String id(Row row) {
        if (join.isEmpty()) {
            return row.nesting().household();
        }
        String column = repeat ? join.get().child() : join.get().parent();
        String value = ValueReader.text(row.cell(found.names().get(column)));
        String where = join.get().local() ? found.export() : "";
        return value.isEmpty() ? "" : where + '#' + join.get().parent() + '#' + value;
    }

    /** What reviewers said; what passes a submission over weighs more than what doubts it. */
    private String state(Row row) {
        List<String> states =
                submissions.reviewColumns().stream()
                        .filter(found::has)
                        .map(name -> ValueReader.text(row.cell(found.names().get(name))))
                        .toList();
        return states.stream()
                .filter(submissions::isSkipped)
                .findFirst()
                .or(() -> states.stream().filter(submissions::isDoubted).findFirst())
                .orElse("");
    }

    private static Cell answer(Column column, Row row) {
        Cell cell = row.cell(column.source());
        String text = ValueReader.text(cell);
        if (text.isEmpty()) {
            return Cell.ABSENT;
        }
        if (column.choice().isEmpty()) {
            return cell;
        }
        boolean chosen = chosen(text).contains(column.choice());
        return chosen ? Cell.text("yes") : column.closed() ? Cell.text("no") : Cell.ABSENT;
    }

    private static Set<String> chosen(String text) {
        return new HashSet<>(Arrays.asList(text.split(" ")));
    }

    private void nameUnknownChoices(Row row, List<Remark> remarks) {
        found.columns().stream()
                .filter(column -> !column.choice().isEmpty())
                .collect(Collectors.groupingBy(Column::source))
                .forEach(
                        (source, columns) -> {
                            Set<String> words = chosen(ValueReader.text(row.cell(source)));
                            words.remove("");
                            columns.forEach(column -> words.remove(column.choice()));
                            if (!words.isEmpty()) {
                                // not the words: somebody may have asked for text under this name
                                String path = columns.get(0).path();
                                remarks.add(
                                        new Remark(
                                                "",
                                                IssueCode.SUBMISSION_CHOICE_UNKNOWN,
                                                List.of(
                                                        path.substring(0, path.lastIndexOf('.')),
                                                        Integer.toString(words.size()))));
                            }
                        });
    }
}
