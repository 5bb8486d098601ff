package vn.rasoat.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.rasoat.rest.RunningEndpoint.XLSX;
import static vn.rasoat.rest.RunningEndpoint.assertProblem;
import static vn.rasoat.rest.RunningEndpoint.json;
import static vn.rasoat.rest.RunningEndpoint.names;
import static vn.rasoat.rest.RunningEndpoint.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.rasoat.api.rules.Ruler;

/** The endpoint over real HTTP, on the HTTP container of Karaf, in front of fakes. */
class RestEndpointTest {

    @TempDir Path folder;

    private final Fakes fakes = new Fakes();
    private RunningEndpoint endpoint;

    @BeforeEach
    void start() throws Exception {
        endpoint = new RunningEndpoint(fakes, folder);
    }

    @AfterEach
    void stop() throws Exception {
        endpoint.close();
    }

    @Test
    void theWholeJobIsDoneOverTheContract() throws Exception {
        HttpResponse<String> opened =
                post("/rounds", "application/json", "{\"unit\":\"187\",\"year\":2024}");
        assertThat(opened.statusCode()).isEqualTo(200);
        assertThat(json(opened).path("id").asText()).isEqualTo("20-2024");
        assertThat(json(opened).path("startsOn").asText()).isEqualTo("2024-09-01");
        assertThat(json(get("/rounds")).path("rounds")).hasSize(1);
        assertThat(json(get("/rounds/20-2024")).path("standard").path("id").asText())
                .isEqualTo("nd-07-2021");

        HttpResponse<String> submitted =
                post("/rounds/20-2024/surveys?unit=187&fileName=chi-lang.xlsx", XLSX, "12345");
        assertThat(submitted.statusCode()).isEqualTo(200);
        String id = json(submitted).path("id").asText();
        assertThat(json(get("/receipts/" + id))).isEqualTo(json(submitted));

        HttpResponse<String> classified =
                post("/rounds/20-2024/classification", "application/json", "");
        assertThat(classified.statusCode()).isEqualTo(200);
        assertThat(json(classified).path("classes").toString())
                .isEqualTo(
                        "[{\"povertyClass\":\"poor\",\"households\":268},"
                                + "{\"povertyClass\":\"near-poor\",\"households\":537},"
                                + "{\"povertyClass\":\"not-poor\",\"households\":0},"
                                + "{\"povertyClass\":\"undetermined\",\"households\":0}]");

        HttpResponse<String> pack = get("/rounds/20-2024/units/187/pack");
        assertThat(pack.body()).isEqualTo("{\"unit\":\"187\"}");
        assertThat(pack.headers().firstValue("Content-Type")).contains("application/json");
        HttpResponse<String> form = get("/rounds/20-2024/units/187/forms/7.11");
        assertThat(form.body()).isEqualTo("form 7.11");
        assertThat(form.headers().firstValue("Content-Type")).contains(XLSX);
        assertThat(form.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"7.11-187-2024.xlsx\"");
        HttpResponse<String> csv = get("/rounds/20-2024/units/187/forms/7.1?format=csv");
        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
    }

    @Test
    void packsAndFormsCanBePrintedOrReadInABrowser() throws Exception {
        fakes.open("20", 2024);

        HttpResponse<String> pack = get("/rounds/20-2024/units/187/pack?format=pdf");
        HttpResponse<String> form = get("/rounds/20-2024/units/187/forms/7.1?format=html");

        assertThat(pack.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(pack.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"pack-187-2024.pdf\"");
        assertThat(form.headers().firstValue("Content-Type").orElseThrow().toLowerCase())
                .startsWith("text/html");
        assertThat(form.body()).isEqualTo("form 7.1");
    }

    @Test
    void aPackCountsByTheRulerThatWasAskedFor() throws Exception {
        fakes.open("20", 2024);

        get("/rounds/20-2024/units/187/pack");
        get("/rounds/20-2024/units/187/forms/7.1?ruler=national");
        HttpResponse<String> local = get("/rounds/20-2024/units/187/pack?ruler=local");

        assertThat(fakes.rulers).containsExactly(Ruler.NATIONAL, Ruler.NATIONAL, Ruler.LOCAL);
        assertProblem(local, 400, "HN-2022");
        assertProblem(get("/rounds/20-2024/units/187/pack?ruler=parallel"), 400, "HN-2008");
        assertProblem(get("/rounds/20-2024/units/187/forms/7.1?ruler="), 400, "HN-2008");
    }

    @Test
    void theReceiptHasExactlyTheNamesOfTheContract() throws Exception {
        fakes.open("20", 2024);

        JsonNode receipt =
                json(post("/rounds/20-2024/surveys?unit=187", "application/octet-stream", "12345"));

        assertThat(names(receipt))
                .containsExactlyInAnyOrder(
                        "id",
                        "round",
                        "unit",
                        "fileName",
                        "sha256",
                        "receivedAt",
                        "mode",
                        "state",
                        "rowsRead",
                        "new",
                        "changed",
                        "unchanged",
                        "rejected",
                        "duplicate",
                        "skipped",
                        "sheets",
                        "issues");
        assertThat(receipt.path("rowsRead").asInt()).isEqualTo(8);
        assertThat(receipt.path("new").asInt()).isEqualTo(5);
        assertThat(receipt.path("state").asText()).isEqualTo("imported");
        assertThat(receipt.path("receivedAt").asText()).isEqualTo("2024-10-02T03:04:05Z");
        assertThat(receipt.path("fileName").asText()).isEqualTo("survey");
        assertThat(receipt.path("sheets").get(0).path("kind").asText()).isEqualTo("households");
        JsonNode issue = receipt.path("issues").get(0);
        assertThat(names(issue))
                .containsExactlyInAnyOrder(
                        "code",
                        "severity",
                        "sheet",
                        "row",
                        "column",
                        "value",
                        "expected",
                        "message",
                        "repair",
                        "messageEn",
                        "repairEn");
        assertThat(issue.path("code").asText()).isEqualTo("HN-1301");
        assertThat(issue.path("severity").asText()).isEqualTo("error");
        assertThat(issue.path("row").asInt()).isEqualTo(17);
        assertThat(issue.path("value").asText()).isEqualTo("Xã Lạ");
        assertThat(issue.path("message").asText()).startsWith("Không tìm thấy xã");
        assertThat(issue.path("messageEn").asText()).contains("2024-09-01");
        JsonNode wholeFile = receipt.path("issues").get(1);
        assertThat(wholeFile.path("sheet").isNull()).isTrue();
        assertThat(wholeFile.path("row").isNull()).isTrue();
    }

    @Test
    void aFileFromWhichNothingWasTakenIsUnprocessableAndComesWithItsReceipt() throws Exception {
        fakes.open("20", 2024);

        HttpResponse<String> answer =
                post("/rounds/20-2024/surveys?unit=187", XLSX, Fakes.EMPTY_FILE);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).path("state").asText()).isEqualTo("nothing-imported");
        assertThat(json(answer).path("issues")).hasSize(2);
    }

    @Test
    void theSpooledFileIsGoneAfterwards() throws Exception {
        fakes.open("20", 2024);

        post("/rounds/20-2024/surveys?unit=187", XLSX, "12345");
        post("/rounds/20-2024/surveys?unit=999", XLSX, "12345");

        assertThat(fakes.seenFiles).hasSize(1);
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/csv; charset=UTF-8",
                "text/tab-separated-values",
                "application/json",
                "application/x-ndjson",
                "application/zip"
            })
    void everyKindOfSurveyFileArrivesByteForByte(String type) throws Exception {
        fakes.open("20", 2024);
        // no JSON, and longer than a JSON request may be: nothing on the way may look into it
        String file = "{\u1ea1;\r\n\t".repeat(16 * 1024);

        HttpResponse<String> answer = post("/rounds/20-2024/surveys?unit=187", type, file);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(json(answer).path("new").asInt()).isEqualTo(file.length());
    }

    @Test
    void aFileBeyondTheLimitIsRefusedAndNotKept() throws Exception {
        fakes.open("20", 2024);

        HttpResponse<String> answer =
                post("/rounds/20-2024/surveys?unit=187", XLSX, "x".repeat(1024 * 1024 + 1));

        assertProblem(answer, 413, "HN-2009");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatDoesNotExistIsNotFound() throws Exception {
        fakes.open("20", 2024);

        assertProblem(get("/rounds/20-1999"), 404, "HN-2001");
        assertProblem(get("/rounds/twenty"), 404, "HN-2001");
        assertProblem(post("/rounds/20-1999/surveys?unit=187", XLSX, "1"), 404, "HN-2001");
        assertProblem(post("/rounds/20-2024/surveys?unit=999", XLSX, "1"), 404, "HN-2004");
        assertProblem(
                post("/rounds", "application/json", "{\"unit\":\"999\",\"year\":2024}"),
                404,
                "HN-2004");
        assertProblem(get("/receipts/none"), 404, "HN-2005");
        assertProblem(get("/rounds/20-2024/units/999/pack"), 404, "HN-2004");
        assertProblem(get("/rounds/20-2024/units/187/forms/9.9"), 404, "HN-2006");
        assertProblem(get("/nowhere"), 404, "HN-2008");
    }

    @Test
    void aRequestThatIsNotAsTheContractSaysIsRefused() throws Exception {
        fakes.open("20", 2024);

        assertProblem(post("/rounds", "application/json", "{\"unit\":\"187\""), 400, "HN-2008");
        assertProblem(
                post("/rounds", "application/json", "{\"unit\":\"187\",\"year\":\"soon\"}"),
                400,
                "HN-2008");
        assertProblem(
                post("/rounds", "application/json", "{\"unit\":\"187\",\"yaer\":2024}"),
                400,
                "HN-2008");
        assertProblem(post("/rounds", "application/json", "{\"unit\":\"187\"}"), 400, "HN-2008");
        assertProblem(
                post("/rounds", "application/json", "{\"unit\":\"187\",\"year\":2147483647}"),
                400,
                "HN-2008");
        assertProblem(post("/rounds", "application/json", ""), 400, "HN-2008");
        assertProblem(
                post(
                        "/rounds",
                        "application/json",
                        "{\"unit\":\"" + "1".repeat(70_000) + "\",\"year\":2024}"),
                400,
                "HN-2008");
        assertProblem(post("/rounds/20-2024/surveys", XLSX, "1"), 400, "HN-2008");
        assertProblem(post("/rounds/20-2024/surveys?unit=187", "text/plain", "1"), 415, "HN-2008");
        assertProblem(get("/rounds/20-2024/classification"), 405, "HN-2008");
        assertProblem(get("/rounds/20-2024/units/187/forms/7.1?format=docx"), 400, "HN-2007");
    }

    @Test
    void aFailureOfTheWorldIsUnavailableAndSaysNothingOfTheInside() throws Exception {
        fakes.failure = java.util.Optional.of(Fakes.storeDown());

        HttpResponse<String> answer = get("/rounds/20-2024");

        assertProblem(answer, 503, "HN-9001");
        assertThat(answer.body()).doesNotContain("jdbc").doesNotContain("Exception");
    }

    @Test
    void aFaultOfOursIsAnInternalErrorWithoutItsTrace() throws Exception {
        fakes.failure = java.util.Optional.of(new IllegalStateException("secret"));

        HttpResponse<String> answer = get("/rounds/20-2024");

        assertProblem(answer, 500, "HN-9003");
        assertThat(answer.body()).doesNotContain("secret").doesNotContain("\tat ");
    }

    @Test
    void theSamplesAreWhatIsSentAndAnswered() throws Exception {
        assertThat(json(get("/rounds/20-2024"))).isEqualTo(sample("unknownRound-problem.json"));
        HttpResponse<String> opened =
                post("/rounds", "application/json", sample("openRound.json").toString());
        assertThat(json(opened)).isEqualTo(sample("openRound-answer.json"));
        HttpResponse<String> submitted =
                post(
                        "/rounds/20-2024/surveys?unit=187&fileName=chi-lang-2024.xlsx",
                        XLSX,
                        Fakes.EMPTY_FILE);
        assertThat(json(submitted)).isEqualTo(sample("submitSurvey-nothing-imported-answer.json"));
        HttpResponse<String> classified =
                post("/rounds/20-2024/classification", "application/json", "");
        assertThat(json(classified)).isEqualTo(sample("classifyRound-answer.json"));
    }

    @Test
    void theContractIsServed() throws Exception {
        HttpResponse<String> contract = get("/openapi.yaml");

        assertThat(contract.statusCode()).isEqualTo(200);
        assertThat(contract.body()).startsWith("openapi: 3.0.3").contains("hộ cận nghèo");
        assertThat(contract.headers().firstValue("Content-Type")).contains("application/yaml");
    }

    @Test
    void aRequestThatWasForwardedFromAnotherMachineIsRefused() throws Exception {
        for (String path :
                new String[] {
                    "/rounds",
                    "/openapi.yaml",
                    "/nowhere",
                    "/rounds/20-2024/units/06505/households",
                    "/rounds/20-2024/households/h1/explanation"
                }) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(endpoint.base + path))
                            .header("X-Forwarded-For", "203.0.113.7");

            assertProblem(endpoint.send(request), 403, "HN-2010");
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return endpoint.get(path);
    }

    private HttpResponse<String> post(String path, String type, String body) throws Exception {
        return endpoint.post(path, type, body);
    }
}
