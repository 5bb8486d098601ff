package vn.rasoat.itests.tally;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.rasoat.itests.support.OverHttp;

/** Every number of the sample district is what an independent count of its workbook gives. */
@OverHttp
class IndependentTallyIT {

    private static final int YEAR = 2024;
    private static TalliedPack tally;
    private static ReviewClient client;
    private static JsonNode receipt;

    @BeforeAll
    static void review(URI base) throws IOException, InterruptedException {
        tally = SurveyTally.of(Samples.chiLang(), YEAR);
        client = new ReviewClient(base);
        receipt = client.review(YEAR, tally.unit(), Samples.chiLang());
    }

    @Test
    void noHouseholdIsLost() {
        assertThat(receipt.path("rowsRead").asInt()).isEqualTo(2638);
        assertThat(receipt.path("rejected").asInt()).isZero();
    }

    @Test
    void everyCellOfTheDistrictPackEqualsTheTally() throws IOException, InterruptedException {
        assertThat(PackComparison.differences(tally, client.pack(YEAR, tally.unit()))).isEmpty();
    }

    @Test
    void everyCellOfEveryCommunesOwnPackEqualsTheTally() throws IOException, InterruptedException {
        for (String commune : Places.chiLang().communes().keySet()) {
            assertThat(PackComparison.differences(tally.only(commune), client.pack(YEAR, commune)))
                    .as(commune)
                    .isEmpty();
        }
    }
}
