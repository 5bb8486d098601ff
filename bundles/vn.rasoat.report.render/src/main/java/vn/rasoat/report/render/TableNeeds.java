package vn.rasoat.report.render;

import java.util.ArrayList;
import java.util.List;
import vn.rasoat.api.report.FormColumn;
import vn.rasoat.api.report.FormRow;
import vn.rasoat.api.report.StatutoryForm;
import vn.rasoat.report.render.page.PdfFonts;

/**
 * How wide the columns of a form must be at the least, in sizes of its letters, so that no number
 * and no syllable of a header is broken.
 */
final class TableNeeds {

    /** Between a line and the letters beside it. */
    static final float PAD = 0.28f;

    /** Letters of the row of formulas, compared with those of the table. */
    static final float LABEL = 0.82f;

    private static final float LONGEST_WORD = 8;

    /** A longer one breaks at its signs. */
    private static final float LONGEST_FORMULA = 5;

    private static final float LEAST_UNIT = 9;
    private static final float GREATEST_UNIT = 16;
    private static final float GREATEST_BREAKDOWN = 8;

    private final Face regular;
    private final Face bold;
    private final Face italic;
    private final List<Float> leads = new ArrayList<>();
    private final float[] columns;
    private float unit;

    private TableNeeds(StatutoryForm form, PdfFonts fonts) {
        regular = Face.regular(fonts, 1);
        bold = Face.bold(fonts, 1);
        italic = Face.italic(fonts, LABEL);
        columns = new float[form.columns().size()];
    }

    static TableNeeds of(StatutoryForm form, PdfFonts fonts) {
        TableNeeds needs = new TableNeeds(form, fonts);
        for (int i = 0; i < needs.columns.length; i++) {
            needs.columns[i] = needs.header(form.columns().get(i));
        }
        float ordinal = 0;
        float name = 0;
        float breakdown = 0;
        for (UnitRows rows : UnitRows.of(form)) {
            Face face = rows.bold() ? needs.bold : needs.regular;
            ordinal = Math.max(ordinal, face.width(rows.ordinal()));
            name = Math.max(name, face.width(rows.name()));
            for (FormRow row : rows.rows()) {
                breakdown = Math.max(breakdown, face.width(row.breakdownLabel()));
                needs.cells(row, face);
            }
        }
        float[] widest = {ordinal, name, Math.min(breakdown, GREATEST_BREAKDOWN)};
        for (int i = 0; i < form.leadHeaders().size(); i++) {
            float header = needs.widestWord(form.leadHeaders().get(i));
            needs.leads.add(Math.max(header, widest[i]) + 2 * PAD);
        }
        needs.unit = Math.min(needs.leads.get(1), GREATEST_UNIT);
        needs.leads.set(1, Math.min(needs.unit, LEAST_UNIT));
        for (int i = 0; i < needs.columns.length; i++) {
            needs.columns[i] += 2 * PAD;
        }
        return needs;
    }

    /** TT, unit and breakdown. */
    List<Float> leads() {
        return List.copyOf(leads);
    }

    /** What the names of the units would like. */
    float unit() {
        return unit;
    }

    float column(int index) {
        return columns[index];
    }

    private float header(FormColumn column) {
        float width = 0;
        for (String part : column.header()) {
            width = Math.max(width, widestWord(part));
        }
        return Math.max(width, Math.min(LONGEST_FORMULA, italic.width(column.label())));
    }

    private float widestWord(String text) {
        float width = 0;
        for (String word : TextLines.words(text)) {
            width = Math.max(width, Math.min(LONGEST_WORD, bold.width(word)));
        }
        return width;
    }

    private void cells(FormRow row, Face face) {
        for (int i = 0; i < columns.length; i++) {
            columns[i] = Math.max(columns[i], face.width(row.cells().get(i).text()));
        }
    }
}
