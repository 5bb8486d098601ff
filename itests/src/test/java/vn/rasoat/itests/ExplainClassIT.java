package vn.rasoat.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.rasoat.itests.support.OverHttp;
import vn.rasoat.itests.support.Rest;
import vn.rasoat.itests.support.Samples;

/** A family asks why; the commune answers with the clause, and a village gets its pages. */
@OverHttp
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExplainClassIT {

    private static final String ROUND = "rounds/20-2024/";
    private static final String COMMUNE = ROUND + "units/06505/";

    private static String poor;
    private static String village;

    @Test
    @Order(1)
    void householdsAreFoundWithoutTheirNames(URI base) throws Exception {
        Rest rest = new Rest(base);
        rest.post("rounds", Map.of("unit", "20", "year", 2024));
        rest.upload(ROUND + "surveys?unit=187&mode=good-only", Samples.DISTRICT);
        rest.post(ROUND + "classification");

        JsonNode page = rest.get(COMMUNE + "households?limit=500").tree();

        assertThat(page.path("households").size()).isEqualTo(page.path("total").asInt());
        for (JsonNode household : page.path("households")) {
            if (household.path("povertyClass").asText().equals("poor")) {
                poor = household.path("id").asText();
                village = household.path("village").asText();
            }
        }
        assertThat(poor).isNotBlank();
        assertThat(page.path("households").get(0).fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("id", "village", "number", "povertyClass", "source");
    }

    @Test
    @Order(2)
    void theClassIsExplainedFromAnswersToClause(URI base) throws Exception {
        JsonNode explanation =
                new Rest(base).get(ROUND + "households/" + poor + "/explanation").tree();

        assertThat(explanation.path("povertyClass").asText()).isEqualTo("poor");
        JsonNode reasons = explanation.path("reasons");
        assertThat(reasons.path("indicators")).hasSize(12);
        int points = 0;
        for (JsonNode indicator : reasons.path("indicators")) {
            points += indicator.path("points").asInt();
        }
        assertThat(points).isGreaterThanOrEqualTo(30);
        assertThat(reasons.path("b2").path("least").asInt()).isEqualTo(points);
        assertThat(reasons.path("b1Counted").asInt()).isEqualTo(reasons.path("b1Stated").asInt());
        assertThat(reasons.path("distances")).isNotEmpty();
        assertThat(reasons.path("citations").toString())
                .contains("Nghị định 07/2021/NĐ-CP")
                .contains("Thông tư 07/2021/TT-BLĐTBXH");
        for (JsonNode step : reasons.path("steps")) {
            assertThat(step.path("citation").asText()).isNotBlank();
        }
    }

    @Test
    @Order(3)
    void theFamilyGetsAPage(URI base) throws Exception {
        Rest rest = new Rest(base);
        String path = ROUND + "households/" + poor + "/explanation?format=";

        Rest.Answer html = rest.get(path + "html");
        Rest.Answer pdf = rest.get(path + "pdf");

        assertThat(html.type()).startsWith("text/html");
        assertThat(html.text()).contains("HỘ NGHÈO").contains(village);
        assertThat(pdf.type()).startsWith("application/pdf");
        assertThat(pdf.text()).startsWith("%PDF");
        // the same content gives the same bytes
        assertThat(rest.get(path + "pdf").body()).isEqualTo(pdf.body());
    }

    @Test
    @Order(4)
    void aVillageGetsOnePageAHousehold(URI base) throws Exception {
        Rest rest = new Rest(base);
        String path = COMMUNE + "explanations?village=" + Rest.query(village) + "&format=";

        JsonNode all = rest.get(path + "json").tree().path("explanations");
        Rest.Answer pdf = rest.get(path + "pdf");

        assertThat(all.size()).isGreaterThan(1);
        assertThat(all)
                .allSatisfy(it -> assertThat(it.path("village").asText()).isEqualTo(village));
        assertThat(pages(pdf)).isEqualTo(all.size());
        assertThat(rest.get(COMMUNE + "explanations?village=X").tree().path("code").asText())
                .isEqualTo("HN-2019");
    }

    /** The page tree of a PDF says how many pages it has. */
    private static int pages(Rest.Answer pdf) {
        Matcher count =
                Pattern.compile(
                                "/Type\\s*/Pages[^>]*/Count (\\d+)|/Count"
                                        + " (\\d+)[^>]*/Type\\s*/Pages")
                        .matcher(new String(pdf.body(), StandardCharsets.ISO_8859_1));
        assertThat(count.find()).isTrue();
        return Integer.parseInt(count.group(1) == null ? count.group(2) : count.group(1));
    }

    @Test
    @Order(5)
    void householdNobodyKnowsIsNamedByItsCode(URI base) throws Exception {
        Rest.Answer answer = new Rest(base).get(ROUND + "households/none/explanation");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.tree().path("code").asText()).isEqualTo("HN-2017");
    }

    @Test
    @Order(6)
    void averageLivingStandardIsListedWithItsDecision(URI base) throws Exception {
        Rest rest = new Rest(base);
        JsonNode list = rest.get(COMMUNE + "average-living-standard").tree();
        JsonNode row =
                rest.get(COMMUNE + "pack").tree().path("forms").path("7.1").path("rows").get(0);

        assertThat(list.path("households").size())
                .isEqualTo(row.path("cells").path("7").asInt())
                .isPositive();
        assertThat(rest.get(COMMUNE + "average-living-standard?format=pdf").text())
                .startsWith("%PDF");
    }

    @Test
    @Order(7)
    void measuresAgreeWithTheForms(URI base) throws Exception {
        Rest rest = new Rest(base);
        JsonNode district = rest.get(ROUND + "units/187/measures").tree().path("rows").get(0);
        JsonNode forms = rest.get(ROUND + "units/187/pack").tree().path("forms");
        JsonNode cells = forms.path("7.1").path("rows").get(0).path("cells");

        assertThat(district.path("headcount").path("numerator").asInt())
                .isEqualTo(cells.path("9").asInt());
        assertThat(district.path("population").asInt()).isEqualTo(cells.path("2").asInt());
    }
}
