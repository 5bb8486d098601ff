package vn.rasoat.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.rasoat.rest.RunningEndpoint.assertProblem;
import static vn.rasoat.rest.RunningEndpoint.assertSample;
import static vn.rasoat.rest.RunningEndpoint.encoded;
import static vn.rasoat.rest.RunningEndpoint.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HouseholdsTest {

    private static final String COMMUNE = "/rounds/20-2024/units/06505";
    private static final String HOUSEHOLDS = "/rounds/20-2024/households/";

    @TempDir Path folder;

    private final Fakes fakes = new Fakes();
    private RunningEndpoint endpoint;

    @BeforeEach
    void start() throws Exception {
        endpoint = new RunningEndpoint(fakes, folder);
        fakes.open("20", 2024);
    }

    @AfterEach
    void stop() throws Exception {
        endpoint.close();
    }

    @Test
    void aHouseholdIsFoundByVillageAndNumberWithoutItsName() throws Exception {
        HttpResponse<String> all = endpoint.get(COMMUNE + "/households");
        assertSample(all, "listHouseholds-answer.json");
        assertThat(all.body()).doesNotContain("Bí Mật");
        assertThat(all.headers().firstValue("Cache-Control")).contains("no-store");

        JsonNode one =
                json(
                        endpoint.get(
                                COMMUNE
                                        + "/households?number=12&village="
                                        + encoded(Fakes.VILLAGE.toUpperCase())));
        assertThat(one.path("total").asInt()).isEqualTo(1);
        assertThat(one.path("households").get(0).path("id").asText()).isEqualTo("h1");
        JsonNode second = json(endpoint.get(COMMUNE + "/households?offset=1&limit=1"));
        assertThat(second.path("households")).hasSize(1);
        assertThat(second.path("households").get(0).path("id").asText()).isEqualTo("h2");
        assertThat(second.path("total").asInt()).isEqualTo(3);
        assertThat(json(endpoint.get(COMMUNE + "/households?village=")).path("total").asInt())
                .isZero();
    }

    @Test
    void aListHasBounds() throws Exception {
        for (String query :
                new String[] {
                    "limit=501", "limit=0", "offset=-1", "limit=many", "offset=", "limit=1.5"
                }) {
            assertProblem(endpoint.get(COMMUNE + "/households?" + query), 400, "HN-2008");
        }
        assertProblem(endpoint.get("/rounds/20-2024/units/187/households"), 404, "HN-2004");
        assertProblem(endpoint.get("/rounds/20-1999/units/06505/households"), 404, "HN-2001");
    }

    @Test
    void anExplanationIsDataOrAPageButNeverAName() throws Exception {
        HttpResponse<String> data = endpoint.get(HOUSEHOLDS + "h1/explanation");
        assertSample(data, "explainHousehold-answer.json");
        assertThat(data.body()).doesNotContain("Bí Mật");

        HttpResponse<String> page = endpoint.get(HOUSEHOLDS + "h1/explanation?format=pdf");
        assertThat(page.body()).isEqualTo("pdf 1 explanations");
        assertThat(page.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(page.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"explanation-20-2024-h1.pdf\"");
        HttpResponse<String> html = endpoint.get(HOUSEHOLDS + "h1/explanation?format=html");
        assertThat(html.headers().firstValue("Content-Type").orElseThrow().toLowerCase())
                .startsWith("text/html");
    }

    @Test
    void whatCannotBeExplainedIsNamed() throws Exception {
        assertProblem(endpoint.get(HOUSEHOLDS + "none/explanation"), 404, "HN-2017");
        assertProblem(endpoint.get(HOUSEHOLDS + "x".repeat(65) + "/explanation"), 404, "HN-2017");
        assertProblem(endpoint.get(HOUSEHOLDS + "h2/explanation"), 400, "HN-2021");
        assertProblem(endpoint.get(HOUSEHOLDS + "h1/explanation?format=xlsx"), 400, "HN-2007");
        assertProblem(endpoint.get(HOUSEHOLDS + "h1/explanation?format="), 400, "HN-2007");
        assertProblem(endpoint.get(COMMUNE + "/explanations"), 400, "HN-2008");
        assertProblem(endpoint.get(COMMUNE + "/explanations?village=x"), 404, "HN-2019");
    }

    @Test
    void aVillageIsExplainedAsAWhole() throws Exception {
        String path = COMMUNE + "/explanations?village=" + encoded(Fakes.VILLAGE);

        JsonNode data = json(endpoint.get(path));
        assertThat(data.path("explanations")).hasSize(1);
        JsonNode first = data.path("explanations").get(0);
        assertThat(first.path("local").isNull()).isTrue();
        assertThat(first.path("reasons").path("incomeOfSheet").isNull()).isTrue();
        assertThat(endpoint.get(path + "&format=html").body()).isEqualTo("html 1 explanations");
    }

    @Test
    void theListOfAverageLivingStandardIsDataOrADraft() throws Exception {
        String path = COMMUNE + "/average-living-standard";

        assertSample(endpoint.get(path), "listAverageLivingStandard-answer.json");
        assertThat(endpoint.get(path + "?format=pdf").body()).isEqualTo("pdf list of 06505");
        assertProblem(
                endpoint.get("/rounds/20-2024/units/99999/average-living-standard"),
                404,
                "HN-2004");
    }
}
