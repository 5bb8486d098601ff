package vn.rasoat.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.rasoat.soap.RunningEndpoint.code;
import static vn.rasoat.soap.RunningEndpoint.sample;
import static vn.rasoat.soap.RunningEndpoint.text;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.rasoat.contract.soap.v1.Document;
import vn.rasoat.contract.soap.v1.HouseholdList;
import vn.rasoat.contract.soap.v1.PageFormat;
import vn.rasoat.contract.soap.v1.ReviewPort;

class HouseholdOperationsTest {

    @TempDir Path folder;

    private final Fakes fakes = new Fakes();
    private RunningEndpoint endpoint;
    private ReviewPort port;

    @BeforeEach
    void start() throws Exception {
        endpoint = new RunningEndpoint(fakes, folder);
        port = endpoint.port(false, true);
        fakes.open("20", 2024);
    }

    @AfterEach
    void stop() throws Exception {
        endpoint.close();
    }

    @Test
    void aHouseholdIsFoundByVillageAndNumberWithoutItsName() throws Exception {
        endpoint.assertAnswer("listHouseholds");

        HouseholdList all = port.listHouseholds("20-2024", "06505", null, null, null, null);
        assertThat(all.getTotal()).isEqualTo(3);
        assertThat(all.getHouseholds().get(1).getPovertyClass()).isNull();
        HouseholdList second = port.listHouseholds("20-2024", "06505", null, null, 1, 1);
        assertThat(second.getHouseholds()).hasSize(1);
        assertThat(second.getOffset()).isEqualTo(1);
        assertThat(port.listHouseholds("20-2024", "06505", "", null, null, null).getTotal())
                .isZero();
        assertThat(code(() -> port.listHouseholds("20-2024", "06505", null, null, 0, 501)))
                .isEqualTo("HN-2008");
        assertThat(code(() -> port.listHouseholds("20-2024", "99999", null, null, 0, 5)))
                .isEqualTo("HN-2004");
    }

    @Test
    void anExplanationNeverHoldsAName() throws Exception {
        endpoint.assertAnswer("explainHousehold");
        endpoint.assertAnswer("explainVillage");

        assertThat(endpoint.post(false, sample("explainHousehold.xml")).body())
                .doesNotContain("Bí Mật");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void pagesForPeopleAreDocuments(boolean mtom) throws Exception {
        ReviewPort caller = endpoint.port(false, mtom);

        Document page = caller.getHouseholdExplanation("20-2024", "h1", PageFormat.PDF);
        assertThat(page.getFileName()).isEqualTo("explanation-20-2024-h1.pdf");
        assertThat(page.getMediaType()).isEqualTo("application/pdf");
        assertThat(text(page)).isEqualTo("pdf 1 explanations");
        Document village =
                caller.getVillageExplanations(
                        "20-2024", "06505", " thôn đồng mỏ ", PageFormat.HTML);
        assertThat(village.getFileName()).isEqualTo("explanations-20-2024-06505.html");
        assertThat(text(village)).isEqualTo("html 1 explanations");
        assertThat(text(caller.getAverageLivingStandard("20-2024", "06505", PageFormat.PDF)))
                .isEqualTo("pdf list of 06505");
    }

    @Test
    void whatCannotBeExplainedIsNamed() {
        assertThat(code(() -> port.explainHousehold("20-2024", "none"))).isEqualTo("HN-2017");
        assertThat(code(() -> port.explainHousehold("20-2024", "h2"))).isEqualTo("HN-2021");
        assertThat(code(() -> port.explainHousehold("20-2024", "x".repeat(65))))
                .as("schema")
                .isEqualTo("HN-2008");
        assertThat(code(() -> port.explainVillage("20-2024", "06505", "x"))).isEqualTo("HN-2019");
        assertThat(code(() -> port.getHouseholdExplanation("20-2024", "h2", PageFormat.PDF)))
                .isEqualTo("HN-2021");
    }

    @Test
    void theListOfAverageLivingStandardHoldsWhatTheDecisionNeeds() throws Exception {
        endpoint.assertAnswer("listAverageLivingStandard");
    }

    @Test
    void everySampleOfADocumentIsAnswered() throws Exception {
        for (String request :
                new String[] {
                    "getHouseholdExplanation.xml",
                    "getVillageExplanations.xml",
                    "getAverageLivingStandard.xml"
                }) {
            assertThat(endpoint.post(false, sample(request)).statusCode())
                    .as(request)
                    .isEqualTo(200);
            assertThat(endpoint.post(true, sample(request)).statusCode())
                    .as(request)
                    .isEqualTo(200);
        }
    }
}
