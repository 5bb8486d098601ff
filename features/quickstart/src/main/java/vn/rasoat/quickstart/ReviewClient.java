package vn.rasoat.quickstart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/** The requests of the main job, as any integrator would send them. */
public final class ReviewClient {

    private static final Duration PROBE_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration TIMEOUT = Duration.ofMinutes(10);
    private static final int OK = 200;
    private static final int NOTHING_ACCEPTED = 422;
    private static final String JSON = "application/json";

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final URI api;

    /**
     * A client of a server.
     *
     * @param base address of CXF's servlet, ending with a slash
     */
    public ReviewClient(URI base) {
        api = base.resolve("rasoat/v1/");
    }

    /**
     * Whether the REST endpoint is published.
     *
     * @return false while it is not
     */
    public boolean answers() {
        return found("rounds");
    }

    /**
     * Whether the SOAP endpoint is published.
     *
     * @return false while it is not
     */
    public boolean answersSoap() {
        return found("../soap/v1/review?wsdl");
    }

    private boolean found(String path) {
        HttpRequest request = get(path).timeout(PROBE_TIMEOUT).build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /**
     * The rounds that were opened.
     *
     * @return one object for each
     */
    public JsonNode rounds() {
        return parse(sent(get("rounds").build())).path("rounds");
    }

    /**
     * Opens the round of the province that a unit belongs to.
     *
     * @param unit code of province, district or commune
     * @param year of the review
     * @return the round's id
     */
    public String openRound(String unit, int year) {
        String body = json.createObjectNode().put("unit", unit).put("year", year).toString();
        HttpRequest request =
                request("rounds")
                        .header("Content-Type", JSON)
                        .POST(BodyPublishers.ofString(body))
                        .build();
        return parse(sent(request)).path("id").asText();
    }

    /**
     * Submits a survey workbook.
     *
     * @param round id of an open round
     * @param unit code of the unit the file is for
     * @param file the workbook
     * @return the receipt, also where nothing was accepted
     */
    public byte[] submit(String round, String unit, Path file) {
        String query =
                "?unit="
                        + encoded(unit)
                        + "&mode=good-only&fileName="
                        + encoded(file.getFileName() + "");
        try {
            HttpRequest request =
                    request("rounds/" + round + "/surveys" + query)
                            .header("Content-Type", "application/octet-stream")
                            .POST(BodyPublishers.ofFile(file))
                            .build();
            HttpResponse<byte[]> response = send(request);
            if (response.statusCode() != OK && response.statusCode() != NOTHING_ACCEPTED) {
                throw refused(request, response);
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Classifies a round.
     *
     * @param round its id
     * @return households by class
     */
    public JsonNode classify(String round) {
        return parse(
                sent(
                        request("rounds/" + round + "/classification")
                                .POST(BodyPublishers.noBody())
                                .build()));
    }

    /**
     * All forms of a unit as data.
     *
     * @param round id of the round
     * @param unit code of the unit
     * @return the JSON document
     */
    public byte[] pack(String round, String unit) {
        return sent(get("rounds/" + round + "/units/" + encoded(unit) + "/pack").build());
    }

    /**
     * One form of a unit as a file.
     *
     * @param round id of the round
     * @param unit code of the unit
     * @param form its number, such as 7.1
     * @param format xlsx or csv
     * @return the bytes of the file
     */
    public byte[] form(String round, String unit, String form, String format) {
        String path = "rounds/" + round + "/units/" + encoded(unit) + "/forms/" + form;
        return sent(get(path + "?format=" + format).build());
    }

    /**
     * Reads a JSON document of the server.
     *
     * @param document its bytes
     * @return the document
     */
    public JsonNode parse(byte[] document) {
        try {
            return json.readTree(document);
        } catch (IOException e) {
            throw new DemoException(
                    DemoException.REQUEST_REFUSED, "the answer is no JSON: " + e.getMessage());
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(api.resolve(path)).timeout(TIMEOUT);
    }

    private HttpRequest.Builder get(String path) {
        return request(path).GET();
    }

    private byte[] sent(HttpRequest request) {
        HttpResponse<byte[]> response = send(request);
        if (response.statusCode() != OK) {
            throw refused(request, response);
        }
        return response.body();
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new DemoException(
                    DemoException.REQUEST_REFUSED,
                    request.method() + " " + request.uri() + ": " + e);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /** The server's own words: code, message and what to do, in both languages. */
    private DemoException refused(HttpRequest request, HttpResponse<byte[]> response) {
        String text = new String(response.body(), StandardCharsets.UTF_8);
        String type = response.headers().firstValue("Content-Type").orElse("");
        if (type.contains("json")) {
            JsonNode problem = parse(response.body());
            text =
                    String.join(
                            System.lineSeparator(),
                            problem.path("code").asText(),
                            problem.path("message").asText(),
                            problem.path("repair").asText(),
                            problem.path("messageEn").asText(),
                            problem.path("repairEn").asText());
        }
        return new DemoException(
                DemoException.REQUEST_REFUSED,
                request.method()
                        + " "
                        + request.uri()
                        + " was refused with "
                        + response.statusCode()
                        + System.lineSeparator()
                        + text);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static DemoException interrupted() {
        Thread.currentThread().interrupt();
        return new DemoException(DemoException.REQUEST_REFUSED, "interrupted");
    }
}
