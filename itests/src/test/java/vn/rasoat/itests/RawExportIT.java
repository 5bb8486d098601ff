package vn.rasoat.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.rasoat.itests.support.OverHttp;
import vn.rasoat.itests.support.Samples;
import vn.rasoat.quickstart.ReviewClient;

/** A commune hands in what the national software exports: no commune, no village, with faults. */
@OverHttp
class RawExportIT {

    private static final String COMMUNE = "06505";

    @Test
    void everyRowIsAccountedForAndNoTwoHouseholdsAreMerged(ReviewClient client) {
        String round = client.openRound(COMMUNE, 2024);
        JsonNode receipt = client.parse(client.submit(round, COMMUNE, Samples.RAW_EXPORT));
        JsonNode summary = client.classify(round);

        assertThat(receipt.path("rowsRead").asInt()).isEqualTo(135);
        assertThat(receipt.path("new").asInt()).isEqualTo(120);
        assertThat(receipt.path("duplicate").asInt()).isEqualTo(12);
        assertThat(receipt.path("skipped").asInt()).isEqualTo(3);
        assertThat(receipt.path("changed").asInt()).isZero();
        assertThat(receipt.path("unchanged").asInt()).isZero();
        assertThat(receipt.path("rejected").asInt()).isZero();
        assertThat(codes(receipt)).contains("HN-1702");

        int classified = 0;
        for (JsonNode count : summary.path("classes")) {
            classified += count.path("households").asInt();
        }
        assertThat(classified).isEqualTo(120);

        JsonNode again = client.parse(client.submit(round, COMMUNE, Samples.RAW_EXPORT));
        assertThat(again.path("unchanged").asInt()).isEqualTo(120);
        assertThat(again.path("new").asInt()).isZero();
        assertThat(again.path("changed").asInt()).isZero();
    }

    private static List<String> codes(JsonNode receipt) {
        List<String> codes = new ArrayList<>();
        receipt.path("issues").forEach(issue -> codes.add(issue.path("code").asText()));
        return codes;
    }
}
