package vn.rasoat.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.itests.support.OverHttp;
import vn.rasoat.itests.support.Requests;
import vn.rasoat.itests.support.Rest;
import vn.rasoat.itests.tally.NextYearWorkbook;

/**
 * Autumn 2026: the sample is surveyed once more under the law of 2022-2026, and the province asks
 * what the law of 2027 will do to its list. The steps build on each other.
 */
@OverHttp(javaOptions = "-Dvn.rasoat.rules.acceptTestTexts=true")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NextYearsLawIT {

    private static final int HOUSEHOLDS = 2638;
    private static final String ROUND = "rounds/20-2026/";

    @TempDir static Path folder;

    private static int notPoorByIncome;

    @Test
    @Order(1)
    void theRoundOf2026RunsUnderTheContinuedStandard(URI base) throws Exception {
        Rest rest = new Rest(base);
        JsonNode round = rest.post("rounds", Map.of("unit", "20", "year", 2026)).tree();
        assertThat(round.path("standard").path("id").asText()).isEqualTo("nd-07-2021");

        Path workbook = NextYearWorkbook.write(folder.resolve("chi-lang-2026.xlsx"));
        JsonNode receipt = rest.upload(ROUND + "surveys?unit=20&mode=good-only", workbook).tree();
        assertThat(receipt.path("new").asInt()).isEqualTo(HOUSEHOLDS);
        assertThat(receipt.path("rejected").asInt()).isZero();

        JsonNode classes = rest.post(ROUND + "classification").tree().path("classes");
        assertThat(households(classes, "poor")).isEqualTo(626);
        assertThat(households(classes, "near-poor")).isEqualTo(1509);
        notPoorByIncome = NextYearWorkbook.householdsAbove(workbook, 2_200_000, 2_800_000);
        assertThat(notPoorByIncome).isPositive();
    }

    @Test
    @Order(2)
    void whatTheLawOf2027DoesNotSayYetIsCountedAsOpen(URI base) throws Exception {
        JsonNode report = new Rest(base).get(ROUND + "comparison?standard=nd-351-2025").tree();

        JsonNode total = report.path("total").path("households");
        assertThat(sum(total)).isEqualTo(HOUSEHOLDS);
        // only an income above the line decides: nobody is poor over it, whatever the deprivations
        assertThat(to(total, "not-poor")).isEqualTo(notPoorByIncome);
        assertThat(to(total, "poor")).isZero();
        assertThat(to(total, "near-poor")).isZero();
        assertThat(to(total, "undetermined")).isEqualTo(HOUSEHOLDS - notPoorByIncome);
        // who waits for a fact is counted; a fact for which nobody waits is named all the same
        int waiting = 0;
        for (JsonNode open : report.path("openFacts")) {
            assertThat(open.path("fact").path("citation").path("status").asText())
                    .isEqualTo("unknown");
            waiting = Math.max(waiting, open.path("households").asInt());
        }
        assertThat(waiting).isBetween(1, HOUSEHOLDS - notPoorByIncome);
        assertThat(report.path("openFacts"))
                .extracting(open -> open.path("fact").path("key").asText())
                .contains("values.rural.b1Line", "indicators.health_insurance", "b1Table");
    }

    @Test
    @Order(3)
    void aCompleteStandardGivesTheBridgeTable(URI base) throws Exception {
        Rest rest = new Rest(base);
        String standard = Requests.read("invented-2027.yaml");
        JsonNode dryRun =
                rest.uploadText("standard-texts?fileName=invented-2027.yaml", standard).tree();
        assertThat(dryRun.path("faults")).isEmpty();
        Rest.Answer installed =
                rest.uploadText(
                        "standard-texts?fileName=invented-2027.yaml&dryRun=false&person=IT&source="
                                + Rest.query("đặt ra để thử"),
                        standard);
        assertThat(installed.status()).as(installed.text()).isEqualTo(201);

        JsonNode report = rest.get(ROUND + "comparison?standard=invented-2027").tree();

        JsonNode total = report.path("total");
        assertThat(sum(total.path("households"))).isEqualTo(HOUSEHOLDS);
        assertThat(to(total.path("households"), "undetermined")).isZero();
        assertThat(report.path("openFacts")).isEmpty();
        assertThat(report.path("changes").size())
                .isEqualTo(
                        HOUSEHOLDS
                                - pair(total, "poor", "poor")
                                - pair(total, "near-poor", "near-poor")
                                - pair(total, "not-poor", "not-poor"));
        JsonNode left = total.path("left");
        int life = left.path("lifeChanged").asInt();
        int ruler = left.path("rulerChanged").asInt();
        assertThat(life).isPositive();
        assertThat(ruler).isPositive();
        assertThat(life + ruler + left.path("stillPoor").asInt() + left.path("open").asInt())
                .isEqualTo(left.path("poorAtOpening").asInt());
        assertThat(sumOfCommunes(report.path("communes"), "lifeChanged")).isEqualTo(life);
        assertThat(sumOfCommunes(report.path("communes"), "rulerChanged")).isEqualTo(ruler);
    }

    @Test
    @Order(4)
    void theRoundItselfIsNotTouched(URI base) throws Exception {
        Rest rest = new Rest(base);

        assertThat(rest.get("rounds/20-2026").tree().path("standard").path("id").asText())
                .isEqualTo("nd-07-2021");
        JsonNode classes = rest.post(ROUND + "classification").tree().path("classes");
        assertThat(households(classes, "poor")).isEqualTo(626);
        assertThat(rest.get(ROUND + "law-changes").tree().path("changes")).isEmpty();
    }

    @Test
    @Order(5)
    void theBridgeIsAPageWithoutNames(URI base) throws Exception {
        Rest.Answer page =
                new Rest(base).get(ROUND + "comparison?standard=nd-351-2025&format=html");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.type()).startsWith("text/html");
        assertThat(page.text()).contains("Nghị định 351/2025/NĐ-CP");
        Rest.Answer pdf = new Rest(base).get(ROUND + "comparison?standard=nd-351-2025&format=pdf");
        assertThat(pdf.text()).startsWith("%PDF");
    }

    private static int households(JsonNode classes, String povertyClass) {
        for (JsonNode count : classes) {
            if (count.path("povertyClass").asText().equals(povertyClass)) {
                return count.path("households").asInt();
            }
        }
        throw new AssertionError("no class " + povertyClass + " in " + classes);
    }

    private static int sum(JsonNode moves) {
        int sum = 0;
        for (JsonNode move : moves) {
            sum += move.path("households").asInt();
        }
        return sum;
    }

    private static int to(JsonNode moves, String povertyClass) {
        int sum = 0;
        for (JsonNode move : moves) {
            if (move.path("to").asText().equals(povertyClass)) {
                sum += move.path("households").asInt();
            }
        }
        return sum;
    }

    private static int pair(JsonNode bridge, String from, String to) {
        for (JsonNode move : bridge.path("households")) {
            if (move.path("from").asText().equals(from) && move.path("to").asText().equals(to)) {
                return move.path("households").asInt();
            }
        }
        throw new AssertionError("no pair " + from + " " + to);
    }

    private static int sumOfCommunes(JsonNode communes, String count) throws IOException {
        int sum = 0;
        for (JsonNode commune : communes) {
            sum += commune.path("left").path(count).asInt();
        }
        return sum;
    }
}
