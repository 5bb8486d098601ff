package vn.rasoat.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.annotation.Annotation;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;

/** The endpoint over real HTTP, on the HTTP container of Karaf, in front of fakes. */
final class RunningEndpoint implements AutoCloseable {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String JSON = "application/json";
    static final String BYTES = "application/octet-stream";

    final String base;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Server jetty = new Server();
    private final RestEndpoint endpoint;

    RunningEndpoint(Fakes fakes, Path folder) throws Exception {
        CXFNonSpringServlet servlet = new CXFNonSpringServlet();
        Bus bus = BusFactory.newInstance().createBus();
        BusFactory.setDefaultBus(bus);
        servlet.setBus(bus);
        ServerConnector connector = new ServerConnector(jetty);
        connector.setHost("127.0.0.1");
        jetty.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(new ServletHolder(servlet), "/cxf/*");
        jetty.setHandler(context);
        jetty.start();
        base = "http://127.0.0.1:" + connector.getLocalPort() + "/cxf/rasoat/v1";
        endpoint = fakes.endpoint(configuration(folder));
        endpoint.start();
    }

    @Override
    public void close() throws Exception {
        endpoint.stop();
        jetty.stop();
        BusFactory.setDefaultBus(null);
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(base + path)));
    }

    HttpResponse<String> post(String path, String type, String body) throws Exception {
        return send("POST", path, type, body);
    }

    HttpResponse<String> put(String path, String body) throws Exception {
        return send("PUT", path, JSON, body);
    }

    private HttpResponse<String> send(String method, String path, String type, String body)
            throws Exception {
        return send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", type)
                        .method(method, BodyPublishers.ofString(body)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static JsonNode json(HttpResponse<String> answer) throws Exception {
        return new ObjectMapper().readTree(answer.body());
    }

    static JsonNode sample(String name) throws Exception {
        return new ObjectMapper().readTree(RunningEndpoint.class.getResource("/samples/" + name));
    }

    static void assertSample(HttpResponse<String> answer, String name) throws Exception {
        assertThat(json(answer).toPrettyString()).isEqualTo(sample(name).toPrettyString());
    }

    static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    static void assertProblem(HttpResponse<String> answer, int status, String code)
            throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        JsonNode problem = json(answer);
        assertThat(names(problem))
                .containsExactlyInAnyOrder(
                        "type",
                        "title",
                        "status",
                        "code",
                        "message",
                        "messageEn",
                        "repair",
                        "repairEn");
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("code").asText()).isEqualTo(code);
        assertThat(problem.path("type").asText()).isEqualTo("urn:rasoat:problem:" + code);
    }

    private static RestConfiguration configuration(Path spoolFolder) {
        return new RestConfiguration() {
            @Override
            public Class<? extends Annotation> annotationType() {
                return RestConfiguration.class;
            }

            @Override
            public String address() {
                return "/rasoat/v1";
            }

            @Override
            public int uploadLimitMiB() {
                return 1;
            }

            @Override
            public String spoolFolder() {
                return spoolFolder.toString();
            }
        };
    }
}
