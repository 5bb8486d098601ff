package vn.rasoat.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.rasoat.rest.RunningEndpoint.JSON;
import static vn.rasoat.rest.RunningEndpoint.assertProblem;
import static vn.rasoat.rest.RunningEndpoint.assertSample;
import static vn.rasoat.rest.RunningEndpoint.json;
import static vn.rasoat.rest.RunningEndpoint.sample;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.api.people.Standing;

class PeopleTest {

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
    void theQueueIsListedByCommuneAndNamesNobody() throws Exception {
        HttpResponse<String> queue =
                endpoint.get("/rounds/20-2025/matches?commune=06505&offset=0&limit=10");

        assertSample(queue, "listMatches-answer.json");
        assertThat(queue.body()).doesNotContain("Nông");
        assertThat(fakes.matches.queries.get(0).commune()).isEqualTo(Optional.of("06505"));
        assertThat(fakes.matches.queries.get(0).standing()).isEqualTo(Standing.QUEUED);
        for (Standing standing : Standing.values()) {
            assertThat(
                            endpoint.get(
                                            "/rounds/20-2025/matches?standing="
                                                    + Answers.word(standing))
                                    .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aDecisionIsTakenWithPersonAndReasonAndShownWithTheEvidence() throws Exception {
        HttpResponse<String> before = endpoint.get("/matches/m1");
        assertThat(json(before).path("match").path("standing").asText()).isEqualTo("queued");

        HttpResponse<String> decided =
                endpoint.post("/matches/m1/decisions", JSON, sample("decideMatch.json").toString());

        assertSample(decided, "decideMatch-answer.json");
        assertThat(decided.body()).contains("*********345");
    }

    @Test
    void nothingIsDecidedWithoutChoicePersonAndReason() throws Exception {
        assertProblem(endpoint.post("/matches/m1/decisions", JSON, ""), 400, "HN-2008");
        assertProblem(
                endpoint.post("/matches/m1/decisions", JSON, "{\"choice\": \"same\"}"),
                400,
                "HN-2020");
        assertProblem(
                endpoint.post(
                        "/matches/m1/decisions", JSON, "{\"person\": \"P\", \"reason\": \"R\"}"),
                400,
                "HN-2008");
        assertThat(fakes.matches.decisions).isEmpty();
    }

    @Test
    void whatDoesNotExistIsNotFound() throws Exception {
        assertProblem(endpoint.get("/matches/none"), 404, "HN-1613");
        HttpResponse<String> endless = endpoint.get("/matches/" + "x".repeat(65));
        assertProblem(endless, 404, "HN-1613");
        assertThat(endless.body()).doesNotContain("x".repeat(65));
        assertProblem(endpoint.get("/rounds/20-1999/matches"), 404, "HN-2001");
        assertProblem(endpoint.get("/rounds/20-1999/duplicates"), 404, "HN-2001");
        assertProblem(endpoint.get("/rounds/20-2025/duplicates?limit=501"), 400, "HN-2008");
        assertProblem(endpoint.get("/rounds/20-2025/households/none/identity"), 404, "HN-2017");
    }

    @Test
    void householdsThatSharePersonsAreListedByPlace() throws Exception {
        assertSample(endpoint.get("/rounds/20-2025/duplicates"), "listDuplicates-answer.json");
    }

    @Test
    void aHouseholdHasItsIdsOverTheYears() throws Exception {
        HttpResponse<String> identity = endpoint.get("/rounds/20-2025/households/h2/identity");

        assertThat(json(identity).path("registerId").asText()).isEqualTo("h1");
        assertThat(json(identity).path("places")).hasSize(2);
        assertThat(json(identity).path("persons").get(0).asText()).isEqualTo("p1");
    }
}
