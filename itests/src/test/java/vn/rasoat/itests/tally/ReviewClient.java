package vn.rasoat.itests.tally;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;

/** Does the main job over REST as a caller of the ministry would. */
final class ReviewClient {

    private static final Duration DEADLINE = Duration.ofMinutes(2);
    private static final String PROVINCE = "20";

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final URI service;

    /**
     * A client of a running server.
     *
     * @param base address of CXF's servlet, ending with a slash
     */
    ReviewClient(URI base) {
        service = base.resolve("rasoat/v1/");
    }

    /** Opens the round of Lạng Sơn of a year, hands in the survey of a unit and classifies. */
    JsonNode review(int year, String unit, Path survey) throws IOException, InterruptedException {
        post(
                "rounds",
                "application/json",
                BodyPublishers.ofString(
                        json.createObjectNode()
                                .put("unit", PROVINCE)
                                .put("year", year)
                                .toString()));
        JsonNode receipt =
                post(
                        round(year)
                                + "surveys?unit="
                                + unit
                                + "&mode=good-only&fileName="
                                + survey.getFileName(),
                        "application/octet-stream",
                        BodyPublishers.ofFile(survey));
        post(round(year) + "classification", "application/json", BodyPublishers.noBody());
        return receipt;
    }

    /** All forms of a unit. */
    JsonNode pack(int year, String unit) throws IOException, InterruptedException {
        return answer(request(round(year) + "units/" + unit + "/pack").GET().build());
    }

    private static String round(int year) {
        return "rounds/" + PROVINCE + "-" + year + "/";
    }

    private JsonNode post(String path, String type, BodyPublisher body)
            throws IOException, InterruptedException {
        return answer(request(path).header("Content-Type", type).POST(body).build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.resolve(path)).timeout(DEADLINE);
    }

    private JsonNode answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
        assertThat(response.statusCode())
                .as(() -> request.uri() + " " + new String(response.body()))
                .isEqualTo(200);
        return json.readTree(response.body());
    }
}
