package vn.rasoat.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.rasoat.itests.support.OverHttp;
import vn.rasoat.itests.support.Requests;
import vn.rasoat.itests.support.Rest;

/** An administrator brings tables of points to the server as it is shipped. */
@OverHttp
class InstallB1TableIT {

    private static final String TEXTS = "standard-texts?fileName=";

    @Test
    void tableOf2016IsRefusedAndTheAnswerSaysWhy(URI base) throws Exception {
        JsonNode check =
                new Rest(base)
                        .uploadText(TEXTS + "b1-2016.csv", Requests.read("b1-2016-shape.csv"))
                        .tree();

        assertThat(check.path("accepted").asBoolean()).isFalse();
        assertThat(check.path("faults").toString()).contains("2016");
        assertThat(check.path("faults")).isNotEmpty();
        for (JsonNode fault : check.path("faults")) {
            assertThat(fault.path("message").asText()).isNotBlank();
            assertThat(fault.path("messageEn").asText()).isNotBlank();
        }
    }

    @Test
    void inventedTableIsRefusedOutsideTests(URI base) throws Exception {
        Rest.Answer answer =
                new Rest(base)
                        .uploadText(
                                TEXTS + "invented-b1.yaml&dryRun=false&person=IT&source=IT",
                                Requests.read("invented-b1.yaml"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.tree().path("code").asText()).isEqualTo("HN-2016");
        assertThat(new Rest(base).get("standard-texts").tree().path("texts")).isEmpty();
    }

    @Test
    void brokenStandardIsRefusedWithFileAndLine(URI base) throws Exception {
        JsonNode fault =
                new Rest(base)
                        .uploadText(TEXTS + "broken.yaml", "kind: standard\nid: [\n")
                        .tree()
                        .path("faults")
                        .get(0);

        assertThat(fault.path("code").asText()).isEqualTo("HN-2013");
        assertThat(fault.path("messageEn").asText()).startsWith("broken.yaml, line ");
    }

    @Test
    void shippedStandardsSayWhatTheyDoNotKnow(URI base) throws Exception {
        JsonNode standards = new Rest(base).get("standards").tree().path("standards");

        assertThat(standards)
                .extracting(it -> it.path("standard").path("id").asText())
                .contains("nd-07-2021", "nd-351-2025", "qd-59-2015");
        for (JsonNode standard : standards) {
            if (standard.path("standard").path("id").asText().equals("nd-351-2025")) {
                assertThat(standard.path("unknownFacts")).isNotEmpty();
                assertThat(standard.path("indicators")).hasSize(12);
            }
        }
        assertThat(new Rest(base).get("standard-texts").tree().path("faults")).isEmpty();
    }

    @Test
    void lawOfARoundMovesOnlyWithPersonAndReason(URI base) throws Exception {
        Rest rest = new Rest(base);
        JsonNode round = rest.post("rounds", Map.of("unit", "20", "year", 2025)).tree();
        Map<String, Object> standard = Map.of("id", "nd-07-2021", "revision", 1);
        assertThat(round.path("indicatorSource").asText()).isEqualTo("ticked");

        Rest.Answer refused =
                rest.put(
                        "rounds/20-2025/law",
                        Map.of(
                                "standard", standard,
                                "indicatorSource", "computed",
                                "person", "",
                                "reason", ""));
        JsonNode changed =
                rest.put(
                                "rounds/20-2025/law",
                                Map.of(
                                        "standard", standard,
                                        "indicatorSource", "computed",
                                        "person", "IT",
                                        "reason", "hướng dẫn của tỉnh"))
                        .tree();

        assertThat(refused.tree().path("code").asText()).isIn("HN-2020", "HN-2008");
        assertThat(changed.path("indicatorSource").asText()).isEqualTo("computed");
        JsonNode changes = rest.get("rounds/20-2025/law-changes").tree().path("changes");
        assertThat(changes).hasSize(1);
        assertThat(changes.get(0).path("before").path("indicatorSource").asText())
                .isEqualTo("ticked");
    }
}
