package vn.rasoat.itests.tally;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
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

    @Test
    void householdsLeftOutOfTheSurveyAreNamedAndThePackStaysPreliminary(URI base)
            throws IOException, InterruptedException {
        Path workbook = folder.resolve("left-out.xlsx");
        List<List<String>> leftOut = MutatedWorkbooks.leftOut(workbook);
        ReviewClient client = new ReviewClient(base);
        client.review(2024, "187", workbook);

        JsonNode pack = client.pack(2024, "187");

        List<JsonNode> unexplained = new ArrayList<>();
        pack.path("reasons")
                .forEach(
                        it -> {
                            if (it.path("code").asText().equals("HN-3003")) {
                                unexplained.add(it);
                            }
                        });
        String named = unexplained.toString();
        for (List<String> household : leftOut) {
            assertThat(named).contains("/" + household.get(1) + "/" + household.get(2));
        }
        assertThat(pack.path("status").asText()).isEqualTo("preliminary");
        assertThat(differences(base, 2024, workbook)).isEmpty();
    }

    private static List<CellDifference> differences(URI base, int year, Path workbook)
            throws IOException, InterruptedException {
        TalliedPack tally = SurveyTally.of(workbook, year);
        ReviewClient client = new ReviewClient(base);
        client.review(year, tally.unit(), workbook);
        return PackComparison.differences(tally, client.pack(year, tally.unit()));
    }
}
