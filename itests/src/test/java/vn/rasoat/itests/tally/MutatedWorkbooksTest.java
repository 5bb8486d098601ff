package vn.rasoat.itests.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The changed workbooks do show what they were changed for; else equality would prove nothing. */
class MutatedWorkbooksTest {

    @TempDir Path folder;

    @Test
    void changedMovementsReachEveryColumnOfBothForms() throws IOException {
        Set<String> changed = changed(MutatedWorkbooks.movements(folder.resolve("m.xlsx")));
        for (int column = 2; column <= 9; column++) {
            assertThat(changed)
                    .contains("7.2 persons " + column, "7.3 persons " + column)
                    .contains("7.1  1", "7.1  4", "7.4  total", "7.8 persons 1");
        }
    }

    @Test
    void changedAnswersReachEveryForm() throws IOException {
        Set<String> changed = changed(MutatedWorkbooks.answers(folder.resolve("a.xlsx")));
        assertThat(changed.stream().map(cell -> cell.split(" ")[0]).distinct())
                .containsExactlyInAnyOrder(
                        "7.1", "7.2", "7.3", "7.4", "7.5", "7.6", "7.7", "7.8", "7.9", "7.10",
                        "7.11");
        assertThat(changed)
                .contains("7.1  7", "7.1  13", "7.8 households 3", "7.8 households 10")
                .contains("7.9  1.2:Khác", "7.9  1.2:Sán Chay", "7.10 near-poor 6", "7.11  3");
    }

    @Test
    void sameEditsGiveTheSameBytes() throws IOException {
        Path one = MutatedWorkbooks.answers(folder.resolve("one.xlsx"));
        Path other = MutatedWorkbooks.answers(folder.resolve("other.xlsx"));
        assertThat(Files.mismatch(one, other)).isEqualTo(-1);
    }

    private static Set<String> changed(Path workbook) throws IOException {
        TalliedPack original = SurveyTally.of(Samples.chiLang(), 2024);
        List<CellDifference> differences =
                PackComparison.differences(original, SurveyTally.of(workbook, 2024).json());
        return differences.stream()
                .map(CellDifference::cell)
                .filter(cell -> cell.unit().equals("187"))
                .map(cell -> cell.form() + " " + cell.breakdown() + " " + cell.column())
                .collect(Collectors.toSet());
    }
}
