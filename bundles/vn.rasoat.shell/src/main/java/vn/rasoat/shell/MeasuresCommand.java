package vn.rasoat.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import vn.rasoat.api.report.MeasureTable;
import vn.rasoat.api.report.PovertyMeasures;
import vn.rasoat.api.report.Ratio;
import vn.rasoat.api.rules.Indicator;

/** Prints the multidimensional measures of a unit; by indicator for the unit itself. */
@Service
@Command(
        scope = "rasoat",
        name = "measures",
        description =
                "In các chỉ số nghèo đa chiều của một đơn vị / Prints the multidimensional measures"
                        + " of a unit")
public final class MeasuresCommand extends ReviewCommand {

    @Reference PovertyMeasures measures;

    @Argument(
            index = 0,
            name = "ROUND",
            required = true,
            description = "Kỳ rà soát, ví dụ 20-2026 / Round")
    String round;

    @Argument(
            index = 1,
            name = "UNIT",
            required = true,
            description = "Mã tỉnh, huyện hoặc xã / Code of the province, district or commune")
    String unit;

    @Override
    void run(PrintStream out, Language language) {
        MeasureTable table = measures.measure(round(round), unit);
        out.println(language.text("measures", table.round().key()));
        boolean first = true;
        for (MeasureTable.Row row : table.rows()) {
            out.println(row(row, language));
            if (first) {
                indicators(table, row, out, language);
            }
            first = false;
        }
    }

    private static String row(MeasureTable.Row row, Language language) {
        return language.text(
                "measures.row",
                row.unit().code(),
                row.unit().name(),
                row.population(),
                language.text(row.ofResidents() ? "measures.residents" : "measures.surveyed"),
                percent(row.headcount(), language),
                percent(row.intensity(), language),
                row.adjustedHeadcount().index().orElse(language.text("measures.blank")),
                row.openPersons());
    }

    private static void indicators(
            MeasureTable table, MeasureTable.Row row, PrintStream out, Language language) {
        for (int i = 0; i < table.indicators().size(); i++) {
            Indicator indicator = table.indicators().get(i);
            out.println(
                    "  "
                            + language.text(
                                    "measures.indicator",
                                    indicator.number(),
                                    indicator.name(),
                                    percent(row.censored().get(i), language),
                                    percent(row.contributions().get(i), language)));
        }
    }

    private static String percent(Ratio ratio, Language language) {
        return ratio.percent()
                .map(percent -> percent + " %")
                .orElse(language.text("measures.blank"));
    }
}
