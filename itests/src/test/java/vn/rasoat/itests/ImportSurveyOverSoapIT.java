package vn.rasoat.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.rasoat.itests.support.Mtom;
import vn.rasoat.itests.support.OverHttp;
import vn.rasoat.itests.support.Requests;
import vn.rasoat.itests.support.Samples;

/** The ministry's software does the whole job over SOAP with MTOM; the tests are its steps. */
@OverHttp
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportSurveyOverSoapIT {

    private static final Pattern CONTENT = Pattern.compile("content>([A-Za-z0-9+/=\\s]+)<");

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    @Order(1)
    void theContractIsServedWithTheServersOwnAddress(URI base) throws Exception {
        HttpResponse<String> wsdl =
                http.send(
                        HttpRequest.newBuilder(base.resolve("rasoat/soap/v1/review?wsdl")).build(),
                        BodyHandlers.ofString());

        assertThat(wsdl.statusCode()).isEqualTo(200);
        assertThat(wsdl.body())
                .contains("http://rasoat.vn/review/v1", base.resolve("rasoat/soap/v1").toString());
    }

    @Test
    @Order(2)
    void aReceiptNobodyHasIsAFaultWithItsCode(URI base) throws Exception {
        HttpResponse<String> answer = call(base, "get-receipt-unknown.xml");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("Fault", "HN-2005");
    }

    @Test
    @Order(3)
    void aRoundIsOpened(URI base) throws Exception {
        HttpResponse<String> answer = call(base, "open-round.xml");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(">20-2024<", ">2024-09-01<");
    }

    @Test
    @Order(4)
    void aWorkbookTravelsAsAttachment(URI base) throws Exception {
        HttpRequest request =
                Mtom.request(
                        base.resolve("rasoat/soap/v1/review"),
                        Requests.read("submit-survey.xml"),
                        Files.readAllBytes(Samples.DISTRICT));

        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body())
                .contains("imported")
                .containsPattern("rowsRead>2638<")
                .containsPattern("new>2638<");
    }

    @Test
    @Order(5)
    void theRoundIsClassified(URI base) throws Exception {
        HttpResponse<String> answer = call(base, "classify-round.xml");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("near-poor", "undetermined");
    }

    @Test
    @Order(6)
    void aFormTravelsInlineToACallerWithoutMtom(URI base) throws Exception {
        HttpResponse<String> answer = call(base, "get-form.xml");

        assertThat(answer.statusCode()).isEqualTo(200);
        Matcher content = CONTENT.matcher(answer.body());
        assertThat(content.find()).isTrue();
        byte[] form = Base64.getMimeDecoder().decode(content.group(1));
        assertThat(new String(form, StandardCharsets.UTF_8)).contains("Chi Lăng");
    }

    private HttpResponse<String> call(URI base, String name) throws Exception {
        return http.send(request(base, name), BodyHandlers.ofString());
    }

    private static HttpRequest request(URI base, String name) {
        return HttpRequest.newBuilder(base.resolve("rasoat/soap/v1/review"))
                .header("Content-Type", "text/xml; charset=UTF-8")
                .POST(BodyPublishers.ofString(Requests.read(name)))
                .build();
    }
}
