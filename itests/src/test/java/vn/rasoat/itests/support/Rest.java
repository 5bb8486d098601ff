package vn.rasoat.itests.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/** Speaks REST to a running server with nothing but the JDK and a reader of JSON. */
public final class Rest {

    private static final Duration DEADLINE = Duration.ofMinutes(2);
    private static final String BYTES = "application/octet-stream";
    private static final String JSON = "application/json";

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final URI service;

    /**
     * An answer.
     *
     * @param status HTTP status
     * @param type media type
     * @param body bytes
     */
    public record Answer(int status, String type, byte[] body) {

        /**
         * The body as text.
         *
         * @return decoded from UTF-8
         */
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /**
         * The body as JSON.
         *
         * @return its root
         * @throws IOException if it is none
         */
        public JsonNode tree() throws IOException {
            return new ObjectMapper().readTree(body);
        }
    }

    /**
     * A client.
     *
     * @param base address of CXF's servlet, ending with a slash
     */
    public Rest(URI base) {
        service = base.resolve("rasoat/v1/");
    }

    /**
     * Asks.
     *
     * @param path below the service
     * @return the answer
     * @throws IOException if the connection fails
     * @throws InterruptedException if the test is stopped
     */
    public Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    /**
     * Sends a document.
     *
     * @param path below the service
     * @param body an object of maps, lists and texts
     * @return the answer
     * @throws IOException if the connection fails
     * @throws InterruptedException if the test is stopped
     */
    public Answer post(String path, Object body) throws IOException, InterruptedException {
        return post(path, JSON, BodyPublishers.ofString(json.writeValueAsString(body)));
    }

    /**
     * Replaces a document.
     *
     * @param path below the service
     * @param body an object of maps, lists and texts
     * @return the answer
     * @throws IOException if the connection fails
     * @throws InterruptedException if the test is stopped
     */
    public Answer put(String path, Object body) throws IOException, InterruptedException {
        return send(
                request(path)
                        .header("Content-Type", JSON)
                        .PUT(BodyPublishers.ofString(json.writeValueAsString(body))));
    }

    /**
     * Sends nothing but the request.
     *
     * @param path below the service
     * @return the answer
     * @throws IOException if the connection fails
     * @throws InterruptedException if the test is stopped
     */
    public Answer post(String path) throws IOException, InterruptedException {
        return post(path, JSON, BodyPublishers.noBody());
    }

    /**
     * Sends a file.
     *
     * @param path below the service
     * @param file its bytes are sent as they are
     * @return the answer
     * @throws IOException if the connection or the file fails
     * @throws InterruptedException if the test is stopped
     */
    public Answer upload(String path, Path file) throws IOException, InterruptedException {
        return post(path, BYTES, BodyPublishers.ofFile(file));
    }

    /**
     * Sends a text as a file.
     *
     * @param path below the service
     * @param content in UTF-8
     * @return the answer
     * @throws IOException if the connection fails
     * @throws InterruptedException if the test is stopped
     */
    public Answer uploadText(String path, String content) throws IOException, InterruptedException {
        return post(path, BYTES, BodyPublishers.ofString(content));
    }

    /**
     * A value for the query of a path.
     *
     * @param text any text
     * @return escaped
     */
    public static String query(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Answer post(String path, String type, BodyPublisher body)
            throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", type).POST(body));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.resolve(path)).timeout(DEADLINE);
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.body());
    }
}
