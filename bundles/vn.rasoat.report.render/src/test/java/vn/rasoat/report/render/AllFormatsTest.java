package vn.rasoat.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.rasoat.api.report.FormPack;
import vn.rasoat.api.report.FormRow;
import vn.rasoat.api.report.StatutoryForm;
import vn.rasoat.report.render.page.Pdf;
import vn.rasoat.report.render.page.PdfFonts;

/** One model, the same numbers in every format. */
class AllFormatsTest {

    static Stream<Arguments> packs() {
        return Stream.of(
                Arguments.of("small", Packs.small()),
                Arguments.of("district", MadeUpPacks.district()),
                Arguments.of("province", MadeUpPacks.province(3, 4)),
                Arguments.of("commune", MadeUpPacks.commune()),
                Arguments.of("many ethnic groups", MadeUpPacks.ethnic(53)),
                Arguments.of("odd", MadeUpPacks.odd()),
                Arguments.of("empty", MadeUpPacks.empty()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("packs")
    void everyFormatSaysTheSameInEveryCell(String name, FormPack pack) throws Exception {
        for (StatutoryForm form : pack.forms()) {
            List<List<String>> expected = ReadForms.model(form);

            assertThat(ReadForms.csv(pack, form)).as("csv " + form.number()).isEqualTo(expected);
            assertThat(ReadForms.json(pack, form)).as("json " + form.number()).isEqualTo(expected);
            assertThat(ReadForms.xlsx(pack, form)).as("xlsx " + form.number()).isEqualTo(expected);
            assertThat(ReadForms.html(pack, form)).as("html " + form.number()).isEqualTo(expected);
            pdf(pack, form);
        }
    }

    /** Row by row in their order, each in as many parts as the table has. */
    private static void pdf(FormPack pack, StatutoryForm form) throws Exception {
        String letters = new Pdf(ReadForms.render(new PdfFormRenderer(), pack, form)).letters();
        TablePlan plan = PdfForm.plan(form, new PdfFonts());
        int at = 0;
        for (TablePlan.Part part : plan.parts()) {
            for (UnitRows unit : UnitRows.of(form)) {
                at = find(letters, unit.ordinal() + unit.name(), at, form);
                for (FormRow row : unit.rows()) {
                    List<String> texts = ReadForms.texts(row).subList(part.from(), part.to());
                    String expected = row.breakdownLabel() + String.join("", texts);
                    at = find(letters, expected, at, form);
                }
            }
        }
    }

    private static int find(String letters, String text, int from, StatutoryForm form) {
        String expected = Pdf.letters(Normalizer.normalize(text, Normalizer.Form.NFC));
        int at = letters.indexOf(expected, from);
        assertThat(at).as("pdf " + form.number() + ": " + text).isGreaterThanOrEqualTo(0);
        return at + expected.length();
    }
}
