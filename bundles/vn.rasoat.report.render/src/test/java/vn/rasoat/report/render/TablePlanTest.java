package vn.rasoat.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.rasoat.api.report.FormPack;
import vn.rasoat.api.report.StatutoryForm;
import vn.rasoat.report.render.page.PdfFonts;

class TablePlanTest {

    private static final float ROUNDING = 0.1f;

    private final PdfFonts fonts = new PdfFonts();

    static Stream<StatutoryForm> forms() {
        return Stream.of(
                        Packs.small(),
                        MadeUpPacks.district(),
                        MadeUpPacks.province(2, 15),
                        MadeUpPacks.ethnic(53),
                        MadeUpPacks.ethnic(12),
                        MadeUpPacks.odd(),
                        MadeUpPacks.empty())
                .map(FormPack::forms)
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void theTableFillsThePageInLettersThatCanBeRead(StatutoryForm form) {
        TablePlan plan = PdfForm.plan(form, fonts);

        assertThat(plan.size()).isBetween(6f, 10f);
        for (TablePlan.Part part : plan.parts()) {
            double width = part.widths().stream().mapToDouble(Float::doubleValue).sum();
            assertThat(width).isCloseTo(PdfForm.WIDTH, org.assertj.core.data.Offset.offset(0.1));
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyColumnIsInExactlyOnePartAndNoFigureIsWiderThanItsColumn(StatutoryForm form) {
        TablePlan plan = PdfForm.plan(form, fonts);

        int next = 0;
        for (TablePlan.Part part : plan.parts()) {
            assertThat(part.from()).isEqualTo(next);
            next = part.to();
            int leads = form.leadHeaders().size();
            for (UnitRows unit : UnitRows.of(form)) {
                Face face =
                        unit.bold()
                                ? Face.bold(fonts, plan.size())
                                : Face.regular(fonts, plan.size());
                assertThat(face.width(unit.ordinal())).isLessThan(part.widths().get(0));
                for (var row : unit.rows()) {
                    for (int i = part.from(); i < part.to(); i++) {
                        float room = part.widths().get(leads + i - part.from());
                        float pad = 2 * TableNeeds.PAD * plan.size();
                        assertThat(face.width(row.cells().get(i).text()))
                                .isLessThanOrEqualTo(room - pad + ROUNDING);
                    }
                }
            }
        }
        assertThat(next).isEqualTo(form.columns().size());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void noSyllableOfAHeaderIsBroken(StatutoryForm form) {
        TablePlan plan = PdfForm.plan(form, fonts);
        Face bold = Face.bold(fonts, plan.size());
        for (TablePlan.Part part : plan.parts()) {
            int leads = form.leadHeaders().size();
            for (int i = part.from(); i < part.to(); i++) {
                float room =
                        part.widths().get(leads + i - part.from())
                                - 2 * TableNeeds.PAD * plan.size();
                for (String heading : form.columns().get(i).header()) {
                    assertThat(String.join(" ", bold.wrap(heading, room))).isEqualTo(heading);
                }
            }
        }
    }
}
