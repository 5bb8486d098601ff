package vn.rasoat.itests.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.itests.support.OverHttp;

/**
 * The numbers are right not only for the sample: its copies, changed in many ways, go through
 * rounds of their own (years that no other test opens) and are tallied again.
 */
@OverHttp
class MutatedWorkbookIT {

    @TempDir Path folder;

    @Test
    void everyCellEqualsTheTallyWhenMovementsDiffer(URI base)
            throws IOException, InterruptedException {
        Path workbook = MutatedWorkbooks.movements(folder.resolve("movements.xlsx"));
        assertThat(differences(base, 2023, workbook)).isEmpty();
    }

    @Test
    void everyCellEqualsTheTallyWhenAnswersDiffer(URI base)
            throws IOException, InterruptedException {
        Path workbook = MutatedWorkbooks.answers(folder.resolve("answers.xlsx"));
        assertThat(differences(base, 2022, workbook)).isEmpty();
    }

    private static List<CellDifference> differences(URI base, int year, Path workbook)
            throws IOException, InterruptedException {
        TalliedPack tally = SurveyTally.of(workbook, year);
        ReviewClient client = new ReviewClient(base);
        client.review(year, tally.unit(), workbook);
        return PackComparison.differences(tally, client.pack(year, tally.unit()));
    }
}
