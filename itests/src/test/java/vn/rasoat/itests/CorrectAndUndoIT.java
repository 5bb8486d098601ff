package vn.rasoat.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.itests.support.OverHttp;
import vn.rasoat.itests.support.Rest;
import vn.rasoat.itests.support.Samples;

/**
 * An officer hands in the export of a commune, gets it back marked, hands that in, and takes the
 * import back in the end; next year begins with a workbook that is filled already.
 */
@OverHttp
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CorrectAndUndoIT {

    private static final String ROUND = "rounds/20-2024/";
    private static final String SURVEYS = ROUND + "surveys?unit=06505&mode=good-only";

    @TempDir static Path folder;

    private static String receipt;
    private static Path marked;

    @Test
    @Order(1)
    void theWorkbookComesBackMarked(URI base) throws Exception {
        Rest rest = new Rest(base);
        rest.post("rounds", Map.of("unit", "20", "year", 2024));
        receipt = rest.upload(SURVEYS, Samples.RAW_EXPORT).tree().path("id").asText();

        Rest.Answer answer =
                rest.upload("receipts/" + receipt + "/marked-workbook", Samples.RAW_EXPORT);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).startsWith('P', 'K');
        marked = Files.write(folder.resolve("marked.xlsx"), answer.body());
        Rest.Answer other =
                rest.upload("receipts/" + receipt + "/marked-workbook", Samples.DISTRICT);
        assertThat(other.tree().path("code").asText()).isEqualTo("HN-2027");
    }

    @Test
    @Order(2)
    void theMarkedWorkbookMeansTheSame(URI base) throws Exception {
        JsonNode first = new Rest(base).get("receipts/" + receipt).tree();
        JsonNode again = new Rest(base).upload(SURVEYS, marked).tree();

        assertThat(again.path("unchanged").asInt()).isEqualTo(first.path("new").asInt());
        assertThat(again.path("new").asInt() + again.path("changed").asInt()).isZero();
        assertThat(again.path("issues")).isEqualTo(first.path("issues"));
    }

    @Test
    @Order(3)
    void theNextYearBeginsWithItsHouseholds(URI base) throws Exception {
        Rest rest = new Rest(base);
        rest.post("rounds", Map.of("unit", "20", "year", 2025));
        rest.post(ROUND + "classification");

        Rest.Answer template = rest.get("rounds/20-2025/units/06505/template?previous=20-2024");
        Rest.Answer form = rest.get("rounds/20-2025/xlsform");

        assertThat(template.status()).as(template.text()).isEqualTo(200);
        assertThat(template.body()).startsWith('P', 'K');
        assertThat(form.status()).isEqualTo(200);
        assertThat(form.body()).startsWith('P', 'K');
        Path untouched = Files.write(folder.resolve("template.xlsx"), template.body());
        Rest.Answer nothing =
                rest.upload("rounds/20-2025/surveys?unit=06505&mode=good-only", untouched);
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.tree().path("rowsRead").asInt()).isPositive();
    }

    @Test
    @Order(4)
    void theImportIsTakenBackWithPersonAndReason(URI base) throws Exception {
        Rest rest = new Rest(base);
        String undo = "receipts/" + receipt + "/undo";
        assertThat(rest.get(undo).status()).isEqualTo(200);
        assertThat(rest.post(undo, Map.of("person", " ", "reason", "")).status())
                .isBetween(400, 499);

        Rest.Answer done = rest.post(undo, Map.of("person", "IT", "reason", "nhầm tệp"));

        assertThat(done.status()).as(done.text()).isEqualTo(200);
        JsonNode households = rest.get(ROUND + "units/06505/households").tree();
        assertThat(households.path("total").asInt()).isZero();
        // the receipt stays
        assertThat(rest.get("receipts/" + receipt).tree().path("new").asInt()).isPositive();
        assertThat(rest.post(undo, Map.of("person", "IT", "reason", "nhầm tệp")).status())
                .isEqualTo(409);
        JsonNode back = rest.upload(SURVEYS, Samples.RAW_EXPORT).tree();
        assertThat(back.path("new").asInt()).isEqualTo(120);
    }
}
