package vn.rasoat.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.rasoat.itests.support.OverHttp;
import vn.rasoat.itests.support.Samples;
import vn.rasoat.quickstart.ReviewClient;

/** An officer hands in the same file once more. */
@OverHttp
class SameFileTwiceIT {

    private static final String UNIT = "187";

    @Test
    void theSecondReceiptIsAllUnchangedAndTheFormsAreTheSameBytes(ReviewClient client) {
        String round = client.openRound(UNIT, 2024);
        JsonNode first = client.parse(client.submit(round, UNIT, Samples.DISTRICT));
        client.classify(round);
        TreeMap<String, byte[]> formsBefore = forms(client, round);

        JsonNode second = client.parse(client.submit(round, UNIT, Samples.DISTRICT));
        client.classify(round);

        assertThat(second.path("unchanged")).isEqualTo(first.path("new"));
        assertThat(second.path("rowsRead")).isEqualTo(first.path("rowsRead"));
        assertThat(second.path("unchanged")).isEqualTo(second.path("rowsRead"));
        for (JsonNode sheet : second.path("sheets")) {
            assertThat(sheet.path("new").asInt()).as(sheet.toString()).isZero();
            assertThat(sheet.path("changed").asInt()).as(sheet.toString()).isZero();
        }
        assertThat(second.path("issues")).isEqualTo(first.path("issues"));
        TreeMap<String, byte[]> formsAfter = forms(client, round);
        assertThat(formsAfter.keySet()).isEqualTo(formsBefore.keySet());
        formsAfter.forEach(
                (name, bytes) ->
                        assertThat(Arrays.equals(bytes, formsBefore.get(name))).as(name).isTrue());
    }

    private static TreeMap<String, byte[]> forms(ReviewClient client, String round) {
        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put("pack.json", client.pack(round, UNIT));
        for (int number = 1; number <= 11; number++) {
            for (String format : new String[] {"xlsx", "csv", "json"}) {
                String form = "7." + number;
                files.put(form + "." + format, client.form(round, UNIT, form, format));
            }
        }
        return files;
    }
}
