package vn.rasoat.intake.rows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.rasoat.api.intake.RowReport;
import vn.rasoat.intake.text.Texts;

/** A row-outcome file that is being written, line by line. */
abstract class RowSink implements AutoCloseable {

    private static final List<String> COLUMNS =
            List.of("sheet", "kind", "row", "village", "number", "result", "meaning", "codes");

    /** A spreadsheet program takes text that begins so for a formula. */
    private static final Set<Character> FORMULA = Set.of('=', '+', '-', '@', '\t', '\r');

    static List<String> headings() {
        return COLUMNS.stream().map(column -> Texts.of("rows." + column)).toList();
    }

    /** The fields of a line in the order of the headings. */
    static List<String> fields(RowReport row) {
        List<String> fields = new ArrayList<>();
        fields.add(harmless(row.sheet()));
        fields.add(row.kind());
        fields.add(Integer.toString(row.row()));
        fields.add(harmless(row.village()));
        fields.add(harmless(row.number()));
        fields.add(row.result().word());
        fields.add(Texts.of("rows.result." + row.result().word()));
        fields.add(String.join(" ", row.codes()));
        return fields;
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA.contains(text.charAt(0)) ? "'" + text : text;
    }

    abstract void write(RowReport row) throws IOException;

    @Override
    public abstract void close() throws IOException;
}
