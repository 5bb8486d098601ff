package vn.rasoat.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.lang.annotation.Annotation;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.activation.DataHandler;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.ws.BindingProvider;
import javax.xml.ws.soap.MTOMFeature;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import vn.rasoat.contract.soap.v1.Document;
import vn.rasoat.contract.soap.v1.ReviewFault;
import vn.rasoat.contract.soap.v1.ReviewPort;
import vn.rasoat.contract.soap.v1.ReviewService;

/** The endpoint over real HTTP, on the HTTP container of Karaf, in front of fakes. */
final class RunningEndpoint implements AutoCloseable {

    static final String SOAP11 = "http://schemas.xmlsoap.org/soap/envelope/";
    static final String SOAP12 = "http://www.w3.org/2003/05/soap-envelope";

    final String base;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Server jetty = new Server();
    private final SoapEndpoint endpoint;

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
        base = "http://127.0.0.1:" + connector.getLocalPort() + "/cxf/rasoat/soap/v1/review";
        endpoint = fakes.endpoint(configuration(folder));
        endpoint.start();
    }

    @Override
    public void close() throws Exception {
        endpoint.stop();
        jetty.stop();
        BusFactory.setDefaultBus(null);
    }

    /** Answers are not validated in operation; here they are, by the schema that is published. */
    private static void assertValid(String envelope) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Node body =
                factory.newDocumentBuilder()
                        .parse(new InputSource(new StringReader(envelope)))
                        .getElementsByTagNameNS(SOAP11, "Body")
                        .item(0);
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(ReviewPort.class.getResource("review-types.xsd"))
                .newValidator()
                .validate(new DOMSource(body.getFirstChild()));
    }

    HttpResponse<String> send(HttpRequest request, HttpResponse.BodyHandler<String> handler)
            throws Exception {
        return client.send(request, handler);
    }

    /** Sends a sample in both SOAP versions; the answer of SOAP 1.1 is the one of the sample. */
    void assertAnswer(String operation) throws Exception {
        String answer = post(false, sample(operation + ".xml")).body();
        assertSample(answer, operation + "-answer.xml");
        assertThat(post(true, sample(operation + ".xml")).statusCode())
                .as(operation)
                .isEqualTo(200);
    }

    static void assertSample(String answer, String name) throws Exception {
        assertValid(answer);
        assertThat(canonical(answer)).isEqualTo(canonical(sample(name)));
    }

    ReviewPort port(boolean soap12, boolean mtom) {
        ReviewService service = new ReviewService();
        MTOMFeature feature = new MTOMFeature(mtom);
        ReviewPort port =
                soap12 ? service.getReviewPort12(feature) : service.getReviewPort(feature);
        ((BindingProvider) port)
                .getRequestContext()
                .put(BindingProvider.ENDPOINT_ADDRESS_PROPERTY, soap12 ? base + "12" : base);
        return port;
    }

    static String code(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(ReviewFault.class, call).getFaultInfo().getCode();
    }

    static DataHandler data(String content) {
        return new DataHandler(new BytesDataSource(content.getBytes(StandardCharsets.UTF_8)));
    }

    static String text(Document document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.getContent().writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    String get(String address) throws Exception {
        return client.send(
                        HttpRequest.newBuilder(URI.create(address)).build(),
                        BodyHandlers.ofString())
                .body();
    }

    HttpResponse<String> post(boolean soap12, String envelope) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(soap12 ? base + "12" : base))
                        .header(
                                "Content-Type",
                                (soap12 ? "application/soap+xml" : "text/xml") + "; charset=UTF-8")
                        .POST(
                                BodyPublishers.ofString(
                                        soap12 ? envelope.replace(SOAP11, SOAP12) : envelope))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Sends an envelope with one MTOM part and gives back the envelope of the answer. */
    String multipart(String envelope, String content) throws Exception {
        String body =
                "--part\r\n"
                        + "Content-Type: application/xop+xml; charset=UTF-8; type=\"text/xml\"\r\n"
                        + "Content-ID: <root@rasoat.vn>\r\n\r\n"
                        + envelope
                        + "\r\n"
                        + "--part\r\n"
                        + "Content-Type: application/octet-stream\r\n"
                        + "Content-Transfer-Encoding: binary\r\n"
                        + "Content-ID: <survey@rasoat.vn>\r\n\r\n"
                        + content
                        + "\r\n--part--\r\n";
        String answer =
                client.send(
                                HttpRequest.newBuilder(URI.create(base))
                                        .header(
                                                "Content-Type",
                                                "multipart/related; type=\"application/xop+xml\";"
                                                        + " boundary=\"part\";"
                                                        + " start=\"<root@rasoat.vn>\";"
                                                        + " start-info=\"text/xml\"")
                                        .POST(BodyPublishers.ofString(body))
                                        .build(),
                                BodyHandlers.ofString())
                        .body();
        return answer.substring(
                answer.indexOf("<soap:Envelope"),
                answer.indexOf("</soap:Envelope>") + "</soap:Envelope>".length());
    }

    /** Without declaration, comments, prefixes and the white space between elements. */
    static String canonical(String xml) {
        return xml.replaceAll("<\\?xml.*?\\?>", "")
                .replaceAll("\\sxmlns(:\\w+)?=\"[^\"]*\"", "")
                .replaceAll("(</?)\\w+:", "$1")
                .replaceAll("<(\\w+)/>", "<$1></$1>")
                .replaceAll(">\\s+<", "><")
                .strip();
    }

    static String sample(String name) throws IOException {
        try (InputStream in = RunningEndpoint.class.getResourceAsStream("/samples/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static SoapConfiguration configuration(Path spoolFolder) {
        return new SoapConfiguration() {
            @Override
            public Class<? extends Annotation> annotationType() {
                return SoapConfiguration.class;
            }

            @Override
            public String address() {
                return "/rasoat/soap/v1/review";
            }

            @Override
            public int uploadLimitMiB() {
                return 2;
            }

            @Override
            public int inlineLimitMiB() {
                return 1;
            }

            @Override
            public String spoolFolder() {
                return spoolFolder.toString();
            }
        };
    }
}
