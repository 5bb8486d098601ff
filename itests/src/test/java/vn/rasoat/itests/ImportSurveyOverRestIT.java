package vn.rasoat.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.rasoat.itests.support.OverHttp;
import vn.rasoat.itests.support.Requests;
import vn.rasoat.itests.support.Samples;

/** An agency does the whole job over REST; the tests are its steps. */
@OverHttp
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportSurveyOverRestIT {

    private static final int HOUSEHOLDS = 2638;
    private static final int FORMS = 11;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    @Test
    @Order(1)
    void theContractIsServed(URI base) throws Exception {
        HttpResponse<byte[]> contract = get(base.resolve("rasoat/v1/openapi.yaml"));

        assertThat(contract.statusCode()).isEqualTo(200);
        assertThat(text(contract)).startsWith("openapi: 3");
    }

    @Test
    @Order(2)
    void aSurveyForARoundNobodyOpenedIsRefusedWithItsCode(URI base) throws Exception {
        HttpResponse<byte[]> answer =
                post(
                        base.resolve("rasoat/v1/rounds/20-2024/surveys?unit=187&mode=good-only"),
                        "application/octet-stream",
                        BodyPublishers.ofFile(Samples.DISTRICT));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(tree(answer).path("code").asText()).isEqualTo("HN-2001");
    }

    @Test
    @Order(3)
    void aRoundIsOpened(URI base) throws Exception {
        HttpResponse<byte[]> answer =
                post(
                        base.resolve("rasoat/v1/rounds"),
                        "application/json",
                        BodyPublishers.ofString(Requests.read("open-round.json")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(tree(answer).path("id").asText()).isEqualTo("20-2024");
        assertThat(tree(answer).path("startsOn").asText()).isEqualTo("2024-09-01");
    }

    @Test
    @Order(4)
    void theReceiptAccountsForEveryRow(URI base) throws Exception {
        HttpResponse<byte[]> answer =
                post(
                        base.resolve(
                                "rasoat/v1/rounds/20-2024/surveys?unit=187&mode=good-only&fileName=chi-lang-2024.xlsx"),
                        "application/octet-stream",
                        BodyPublishers.ofFile(Samples.DISTRICT));

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode receipt = tree(answer);
        assertThat(receipt.path("state").asText()).isEqualTo("imported");
        assertThat(receipt.path("rowsRead").asInt()).isEqualTo(HOUSEHOLDS);
        assertThat(receipt.path("new").asInt()).isEqualTo(HOUSEHOLDS);
        assertThat(receipt.path("rejected").asInt()).isZero();
        JsonNode again =
                tree(get(base.resolve("rasoat/v1/receipts/" + receipt.path("id").asText())));
        assertThat(again).isEqualTo(receipt);
    }

    @Test
    @Order(5)
    void everyHouseholdIsClassified(URI base) throws Exception {
        HttpResponse<byte[]> answer =
                post(
                        base.resolve("rasoat/v1/rounds/20-2024/classification"),
                        "application/json",
                        BodyPublishers.noBody());

        assertThat(answer.statusCode()).isEqualTo(200);
        int households = 0;
        for (JsonNode count : tree(answer).path("classes")) {
            households += count.path("households").asInt();
            if (count.path("povertyClass").asText().equals("undetermined")) {
                assertThat(count.path("households").asInt()).isZero();
            }
        }
        assertThat(households).isEqualTo(HOUSEHOLDS);
    }

    @Test
    @Order(6)
    void thePackHoldsTheDistrictAndItsCommunes(URI base) throws Exception {
        JsonNode pack = tree(get(base.resolve("rasoat/v1/rounds/20-2024/units/187/pack")));

        assertThat(pack.path("forms")).hasSize(FORMS);
        JsonNode rows = pack.path("forms").path("7.1").path("rows");
        assertThat(rows).hasSize(1 + 20);
        assertThat(rows.path(0).path("unit").asText()).isEqualTo("187");
        assertThat(rows.path(0).path("level").asText()).isEqualTo("district");
    }

    @Test
    @Order(7)
    void everyFormIsAWorkbookAndACsv(URI base) throws Exception {
        for (int number = 1; number <= FORMS; number++) {
            String form = "rasoat/v1/rounds/20-2024/units/187/forms/7." + number;
            HttpResponse<byte[]> workbook = get(base.resolve(form + "?format=xlsx"));
            HttpResponse<byte[]> csv = get(base.resolve(form + "?format=csv"));

            assertThat(workbook.statusCode()).isEqualTo(200);
            assertThat(workbook.body()).startsWith('P', 'K');
            assertThat(csv.statusCode()).isEqualTo(200);
            assertThat(text(csv)).contains("Chi Lăng");
        }
    }

    @Test
    @Order(8)
    void aFileThatIsNoWorkbookGivesAReceiptThatSaysSo(URI base) throws Exception {
        HttpResponse<byte[]> answer =
                post(
                        base.resolve("rasoat/v1/rounds/20-2024/surveys?unit=187&mode=good-only"),
                        "application/octet-stream",
                        BodyPublishers.ofString("no workbook"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(tree(answer).path("state").asText()).isEqualTo("nothing-imported");
        assertThat(tree(answer).path("issues")).isNotEmpty();
    }

    private HttpResponse<byte[]> get(URI uri) throws Exception {
        return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> post(URI uri, String type, BodyPublisher body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(uri).header("Content-Type", type).POST(body).build(),
                BodyHandlers.ofByteArray());
    }

    private JsonNode tree(HttpResponse<byte[]> response) throws Exception {
        return json.readTree(response.body());
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
