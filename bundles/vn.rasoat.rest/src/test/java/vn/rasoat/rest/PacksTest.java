package vn.rasoat.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.rasoat.rest.RunningEndpoint.BYTES;
import static vn.rasoat.rest.RunningEndpoint.JSON;
import static vn.rasoat.rest.RunningEndpoint.assertProblem;
import static vn.rasoat.rest.RunningEndpoint.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PacksTest {

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
    void packComesAsZipWithItsSeal() throws Exception {
        HttpResponse<String> answer = endpoint.get("/rounds/20-2024/units/06505/sealed-pack");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("sealed");
        assertThat(answer.headers().firstValue("X-Rasoat-Seal")).contains(FakePacks.SEAL);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("pack-06505-20-2024.zip");
        assertProblem(endpoint.get("/rounds/20-2024/units/00000/sealed-pack"), 404, "HN-2004");
        assertThat(Files.list(folder)).isEmpty();
    }

    @Test
    void packIsChecked() throws Exception {
        JsonNode good = json(endpoint.post("/pack-checks", BYTES, "sealed"));

        assertThat(good.path("accepted").asBoolean()).isTrue();
        assertThat(good.path("proof").path("unit").asText()).isEqualTo("06505");
        assertThat(good.path("proof").path("units").path("06505").asText())
                .isEqualTo("ab".repeat(32));
        JsonNode bad = json(endpoint.post("/pack-checks", BYTES, "other"));
        assertThat(bad.path("accepted").asBoolean()).isFalse();
        assertThat(bad.path("findings").get(0).path("code").asText()).isEqualTo("HN-3030");
        assertThat(bad.path("proof").isNull()).isTrue();
        assertThat(Files.list(folder)).isEmpty();
    }

    @Test
    void packWithAnotherSealIsAnotherPack() throws Exception {
        String seal = "00".repeat(32);

        JsonNode other = json(endpoint.post("/pack-checks?seal=" + seal, BYTES, "sealed"));

        assertThat(other.path("accepted").asBoolean()).isFalse();
        assertThat(other.path("findings").get(0).path("code").asText()).isEqualTo("HN-3038");
        JsonNode same = json(endpoint.post("/pack-checks?seal=" + FakePacks.SEAL, BYTES, "sealed"));
        assertThat(same.path("accepted").asBoolean()).isTrue();
    }

    @Test
    void formsOfOthersAreCheckedAndEveryFindingHasItsCell() throws Exception {
        JsonNode check =
                json(
                        endpoint.post(
                                "/rounds/20-2024/form-checks?fileName=C%3A%5Ca%5C7.2.xlsx",
                                BYTES, "four"));

        assertThat(check.path("forms").get(0).path("fileName").asText()).isEqualTo("7.2.xlsx");
        assertThat(check.path("forms").get(0).path("cells").asInt()).isEqualTo(4);
        JsonNode finding = check.path("findings").get(0);
        assertThat(finding.path("code").asText()).isEqualTo("HN-3044");
        assertThat(finding.path("row").asInt()).isEqualTo(7);
        assertThat(finding.path("column").asText()).isEqualTo("F");
        assertProblem(endpoint.post("/rounds/20-2024/form-checks", BYTES, "four"), 400, "HN-2008");
    }

    @Test
    void unitIsSubmittedReopenedAndCompared() throws Exception {
        HttpResponse<String> done =
                endpoint.post(
                        "/rounds/20-2024/submissions",
                        JSON,
                        "{\"unit\": \"06505\", \"person\": \"P\"}");

        assertThat(json(done).path("seal").asText()).isEqualTo(FakePacks.SEAL);
        assertThat(json(done).path("at").asText()).isEqualTo("2024-12-14T03:04:05Z");
        assertThat(json(done).path("reopening").isNull()).isTrue();
        assertThat(json(endpoint.get("/rounds/20-2024/submissions")).path("submissions").get(0))
                .isEqualTo(json(done));
        assertThat(endpoint.get("/submissions/s1/pack").body()).isEqualTo("sealed");
        assertThat(
                        json(endpoint.get("/submissions/s1/changes?since=s1"))
                                .path("changes")
                                .toString())
                .isEqualTo(
                        "[{\"form\":\"7.1\",\"unit\":\"06505\",\"breakdown\":\"\","
                                + "\"column\":\"3\",\"before\":\"\",\"after\":\"4\"}]");
        JsonNode reopened =
                json(
                        endpoint.post(
                                "/submissions/s1/reopening",
                                JSON,
                                "{\"person\": \"P\", \"reason\": \"R\"}"));
        assertThat(reopened.path("reopening").path("reason").asText()).isEqualTo("R");
    }

    @Test
    void whatIsMissingOrTakenIsSaid() throws Exception {
        assertProblem(
                endpoint.post("/rounds/20-2024/submissions", JSON, "{\"unit\": \"06505\"}"),
                400,
                "HN-2020");
        assertProblem(
                endpoint.post("/rounds/20-2024/submissions", JSON, "{\"person\": \"P\"}"),
                400,
                "HN-2008");
        assertProblem(endpoint.get("/submissions/none/pack"), 404, "HN-2070");
        assertProblem(endpoint.get("/submissions/s1/changes"), 400, "HN-2008");
        String request = "{\"unit\": \"06505\", \"person\": \"P\"}";
        endpoint.post("/rounds/20-2024/submissions", JSON, request);
        assertProblem(endpoint.post("/rounds/20-2024/submissions", JSON, request), 409, "HN-2074");
        HttpResponse<String> endless = endpoint.get("/submissions/" + "x".repeat(65) + "/pack");
        assertProblem(endless, 404, "HN-2070");
        assertThat(endless.body()).doesNotContain("x".repeat(65));
    }
}
