package vn.rasoat.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.rasoat.itests.support.OverHttp;
import vn.rasoat.itests.support.Rest;
import vn.rasoat.itests.support.Samples;

/** An officer tries a file, has it held, and the head of the office releases it. */
@OverHttp
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TryHoldAndReleaseIT {

    private static final String JOBS = "rounds/20-2024/import-jobs?unit=06505";
    private static final String HOUSEHOLDS = "rounds/20-2024/units/06505/households";
    private static final Duration DEADLINE = Duration.ofMinutes(2);

    private static String held;

    private static JsonNode ended(Rest rest, String job) throws Exception {
        Instant last = Instant.now().plus(DEADLINE);
        JsonNode now = rest.get("import-jobs/" + job).tree();
        while (List.of("queued", "running").contains(now.path("state").asText())) {
            assertThat(Instant.now()).as(now.toString()).isBefore(last);
            now = rest.get("import-jobs/" + job).tree();
        }
        return now;
    }

    private static String receiptOf(Rest rest, String path) throws Exception {
        Rest.Answer submitted = rest.upload(path, Samples.RAW_EXPORT);
        assertThat(submitted.status()).as(submitted.text()).isEqualTo(202);
        JsonNode job = ended(rest, submitted.tree().path("id").asText());
        assertThat(job.path("state").asText()).as(job.toString()).isEqualTo("done");
        return job.path("receipt").asText();
    }

    @Test
    @Order(1)
    void theFileIsTriedFirstAndLeavesNothing(URI base) throws Exception {
        Rest rest = new Rest(base);
        rest.post("rounds", Map.of("unit", "20", "year", 2024));

        String receipt = receiptOf(rest, JOBS);

        JsonNode trial = rest.get("receipts/" + receipt).tree();
        assertThat(trial.path("state").asText()).isEqualTo("tried");
        assertThat(trial.path("mode").asText()).isEqualTo("dry-run");
        assertThat(trial.path("new").asInt()).isEqualTo(120);
        assertThat(rest.get(HOUSEHOLDS).tree().path("total").asInt()).isZero();
        Rest.Answer marked =
                rest.upload("receipts/" + receipt + "/marked-workbook", Samples.RAW_EXPORT);
        assertThat(marked.status()).isEqualTo(200);
        Rest.Answer rows = rest.get("receipts/" + receipt + "/row-outcomes");
        assertThat(rows.text().lines()).hasSize(1 + trial.path("rowsRead").asInt());
        assertThat(rest.get("receipts/" + receipt + "/row-outcomes?format=xlsx").body())
                .startsWith('P', 'K');
        assertThat(rest.get("receipts/" + receipt + "/undo").tree().path("code").asText())
                .isEqualTo("HN-2049");
    }

    @Test
    @Order(2)
    void theHeldFileCountsNowhere(URI base) throws Exception {
        Rest rest = new Rest(base);

        held = receiptOf(rest, JOBS + "&mode=hold");

        assertThat(rest.get("receipts/" + held).tree().path("state").asText()).isEqualTo("held");
        assertThat(rest.get(HOUSEHOLDS).tree().path("total").asInt()).isZero();
        assertThat(rest.get("rounds/20-2024/held-imports").tree().path("held")).hasSize(1);
    }

    @Test
    @Order(3)
    void theReleasedFileIsInTheRound(URI base) throws Exception {
        Rest rest = new Rest(base);

        Rest.Answer released =
                rest.post(
                        "receipts/" + held + "/release",
                        Map.of("person", "IT", "reason", "đã xem biên nhận"));

        assertThat(released.status()).as(released.text()).isEqualTo(200);
        assertThat(released.tree().path("differences")).isEmpty();
        assertThat(rest.get(HOUSEHOLDS).tree().path("total").asInt()).isEqualTo(120);
        assertThat(rest.get("receipts/" + held + "/held").tree().path("state").asText())
                .isEqualTo("released");
        assertThat(rest.get("rounds/20-2024/held-imports").tree().path("held")).isEmpty();
    }
}
