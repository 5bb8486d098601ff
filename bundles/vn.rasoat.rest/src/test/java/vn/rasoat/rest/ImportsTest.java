package vn.rasoat.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.rasoat.rest.RunningEndpoint.BYTES;
import static vn.rasoat.rest.RunningEndpoint.JSON;
import static vn.rasoat.rest.RunningEndpoint.assertProblem;
import static vn.rasoat.rest.RunningEndpoint.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportsTest {

    private static final String JOBS = "/rounds/20-2024/import-jobs?unit=187&fileName=x.xlsx";
    private static final String WHO = "{\"person\": \"An\", \"reason\": \"ok\"}";

    @TempDir Path folder;

    private final Fakes fakes = new Fakes();
    private RunningEndpoint endpoint;

    @BeforeEach
    void start() throws Exception {
        endpoint = new RunningEndpoint(fakes, folder);
        endpoint.post("/rounds", JSON, "{\"unit\": \"187\", \"year\": 2024}");
    }

    @AfterEach
    void stop() throws Exception {
        endpoint.close();
    }

    private HttpResponse<String> delete(String path) throws Exception {
        return endpoint.send(HttpRequest.newBuilder(URI.create(endpoint.base + path)).DELETE());
    }

    @Test
    void aJobIsADryRunUnlessItSaysOtherwiseAndIsFoundByItsAddress() throws Exception {
        HttpResponse<String> answer = endpoint.post(JOBS, BYTES, "abc");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .startsWith("http://")
                .endsWith("/cxf/rasoat/v1/import-jobs/j1");
        JsonNode job = json(endpoint.get("/import-jobs/j1"));
        assertThat(job).isEqualTo(json(answer));
        assertThat(job.path("mode").asText()).isEqualTo("dry-run");
        assertThat(job.path("state").asText()).isEqualTo("running");
        assertThat(job.path("phase").asText()).isEqualTo("reading");
        assertThat(job.path("rowsRead").asInt()).isEqualTo(5000);
        assertThat(job.path("rowsPerSecond").asInt()).isEqualTo(500);
        assertThat(job.path("percent").asInt()).isEqualTo(25);
        assertThat(job.path("secondsLeft").asInt()).isEqualTo(30);
        assertThat(job.path("receipt").isNull()).isTrue();
        assertThat(fakes.imports.contents).containsExactly("abc");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void theModeOfAJobIsTheOneAskedFor() throws Exception {
        assertThat(json(endpoint.post(JOBS + "&mode=hold", BYTES, "abc")).path("mode").asText())
                .isEqualTo("hold");
        assertProblem(endpoint.post(JOBS + "&mode=all", BYTES, "abc"), 400, "HN-2008");
        assertProblem(
                endpoint.post("/rounds/20-1999/import-jobs?unit=187", BYTES, "abc"),
                404,
                "HN-2001");
    }

    @Test
    void aServerWithEnoughToDoSaysSo() throws Exception {
        endpoint.post(JOBS, BYTES, "a");
        endpoint.post(JOBS, BYTES, "b");

        assertProblem(endpoint.post(JOBS, BYTES, "c"), 429, "HN-2042");
        assertThat(json(endpoint.get("/import-jobs")).path("jobs")).hasSize(2);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aCancelledJobSaysWhatToDoAndIsCancelledOnce() throws Exception {
        endpoint.post(JOBS, BYTES, "a");

        HttpResponse<String> answer = delete("/import-jobs/j1");

        assertThat(answer.statusCode()).isEqualTo(202);
        JsonNode job = json(answer);
        assertThat(job.path("state").asText()).isEqualTo("cancelled");
        assertThat(job.path("code").asText()).isEqualTo("HN-2040");
        assertThat(job.path("repair").asText()).isNotBlank();
        assertProblem(delete("/import-jobs/j1"), 409, "HN-2043");
        assertProblem(delete("/import-jobs/j7"), 404, "HN-2041");
        assertProblem(endpoint.get("/import-jobs/" + "x".repeat(65)), 404, "HN-2041");
    }

    @Test
    void aHeldFileIsReleasedByAPersonWithAReason() throws Exception {
        assertThat(json(endpoint.get("/rounds/20-2024/held-imports")).path("held")).hasSize(2);
        assertThat(json(endpoint.get("/receipts/h1/held")).path("state").asText())
                .isEqualTo("pending");

        HttpResponse<String> answer = endpoint.post("/receipts/h1/release", JSON, WHO);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).path("receipt").path("id").asText()).isEqualTo("r9");
        assertThat(json(answer).path("receipt").path("mode").asText()).isEqualTo("hold");
        assertThat(fakes.imports.decided).containsExactly("h1 An ok false");
        assertProblem(endpoint.post("/receipts/r1/release", JSON, WHO), 409, "HN-2044");
    }

    @Test
    void aReleaseThatWouldBeAnotherOneSaysWhatDiffers() throws Exception {
        HttpResponse<String> refused = endpoint.post("/receipts/h2/release", JSON, WHO);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused).path("receipt").isNull()).isTrue();
        assertThat(json(refused).path("differences").toString())
                .isEqualTo("[{\"what\":\"new\",\"held\":3,\"now\":1}]");
        HttpResponse<String> taken =
                endpoint.post(
                        "/receipts/h2/release",
                        JSON,
                        WHO.replace("}", ", \"acceptDifferences\": true}"));
        assertThat(taken.statusCode()).isEqualTo(200);
    }

    @Test
    void aDiscardedFileNamesWhoDidIt() throws Exception {
        JsonNode held = json(endpoint.post("/receipts/h1/discard", JSON, WHO));

        assertThat(held.path("state").asText()).isEqualTo("discarded");
        assertThat(held.path("person").asText()).isEqualTo("An");
        assertThat(held.path("released").isNull()).isTrue();
    }

    @Test
    void theRowsComeAsTheFileAskedFor() throws Exception {
        HttpResponse<String> csv = endpoint.get("/receipts/r1/row-outcomes");
        HttpResponse<String> xlsx = endpoint.get("/receipts/r1/row-outcomes?format=xlsx");

        assertThat(csv.body()).isEqualTo("CSV of r1");
        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"rows-r1.csv\"");
        assertThat(xlsx.body()).isEqualTo("XLSX of r1");
        assertProblem(endpoint.get("/receipts/r1/row-outcomes?format=pdf"), 400, "HN-2007");
        assertProblem(endpoint.get("/receipts/old/row-outcomes"), 404, "HN-2048");
    }

    @Test
    void aSurveyIsTriedInADryRun() throws Exception {
        HttpResponse<String> answer =
                endpoint.post("/rounds/20-2024/surveys?unit=187&mode=dry-run", BYTES, "abc");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).path("state").asText()).isEqualTo("tried");
        assertThat(json(answer).path("mode").asText()).isEqualTo("dry-run");
        assertProblem(
                endpoint.post("/rounds/20-2024/surveys?unit=187&mode=x", BYTES, "abc"),
                400,
                "HN-2008");
    }
}
