package vn.rasoat.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.rasoat.soap.RunningEndpoint.SOAP11;
import static vn.rasoat.soap.RunningEndpoint.SOAP12;
import static vn.rasoat.soap.RunningEndpoint.canonical;
import static vn.rasoat.soap.RunningEndpoint.code;
import static vn.rasoat.soap.RunningEndpoint.data;
import static vn.rasoat.soap.RunningEndpoint.sample;
import static vn.rasoat.soap.RunningEndpoint.text;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import javax.activation.DataHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.rasoat.api.rules.Ruler;
import vn.rasoat.contract.soap.v1.ClassificationSummary;
import vn.rasoat.contract.soap.v1.Document;
import vn.rasoat.contract.soap.v1.DocumentFormat;
import vn.rasoat.contract.soap.v1.ImportState;
import vn.rasoat.contract.soap.v1.PackRuler;
import vn.rasoat.contract.soap.v1.PovertyClass;
import vn.rasoat.contract.soap.v1.Receipt;
import vn.rasoat.contract.soap.v1.ReviewFault;
import vn.rasoat.contract.soap.v1.ReviewPort;
import vn.rasoat.contract.soap.v1.Severity;

/** The endpoint over real HTTP, on the HTTP container of Karaf, in front of fakes. */
class SoapEndpointTest {

    @TempDir Path folder;

    private final Fakes fakes = new Fakes();
    private RunningEndpoint endpoint;
    private String base;

    @BeforeEach
    void start() throws Exception {
        endpoint = new RunningEndpoint(fakes, folder);
        base = endpoint.base;
    }

    @AfterEach
    void stop() throws Exception {
        endpoint.close();
    }

    @ParameterizedTest
    @CsvSource({"false, true", "true, true", "false, false", "true, false"})
    void theWholeJobIsDoneByAGeneratedClient(boolean soap12, boolean mtom) throws Exception {
        ReviewPort port = port(soap12, mtom);

        assertThat(port.openRound("187", 2024).getStartsOn()).hasToString("2024-09-01");
        assertThat(port.listRounds()).hasSize(1);
        assertThat(port.getRound("20-2024").getStandard().getId()).isEqualTo("nd-07-2021");

        Receipt receipt =
                port.submitSurvey(
                        "20-2024", "187", "C:\\me\\chi-lang.xlsx", null, data("12345"), null);
        assertThat(receipt.getState()).isEqualTo(ImportState.IMPORTED);
        assertThat(receipt.getFileName()).isEqualTo("chi-lang.xlsx");
        assertThat(receipt.getRowsRead()).isEqualTo(8);
        assertThat(receipt.getNew()).isEqualTo(5);
        assertThat(receipt.getRejected()).isEqualTo(3);
        assertThat(receipt.getReceivedAt()).hasToString("2024-10-02T03:04:05Z");
        assertThat(receipt.getSheets()).hasSize(1);
        assertThat(receipt.getIssues().get(0).getSeverity()).isEqualTo(Severity.ERROR);
        assertThat(receipt.getIssues().get(0).getRow()).isEqualTo(17);
        assertThat(receipt.getIssues().get(1).getRow()).isNull();
        assertThat(port.getReceipt(receipt.getId()).getSha256()).isEqualTo(receipt.getSha256());

        ClassificationSummary summary = port.classifyRound("20-2024");
        assertThat(summary.getClasses()).hasSize(4);
        assertThat(summary.getClasses().get(1).getPovertyClass()).isEqualTo(PovertyClass.NEAR_POOR);
        assertThat(summary.getClasses().get(1).getHouseholds()).isEqualTo(537);

        Document pack = port.getPack("20-2024", "187", DocumentFormat.JSON, null);
        assertThat(pack.getFileName()).isEqualTo("pack-187-2024.json");
        assertThat(pack.getMediaType()).isEqualTo("application/json");
        assertThat(text(pack)).isEqualTo("{\"unit\":\"187\"}");
        assertThat(text(port.getForm("20-2024", "187", "7.11", DocumentFormat.CSV, null)))
                .isEqualTo("form 7.11");
        Document printed = port.getForm("20-2024", "187", "7.1", DocumentFormat.PDF, null);
        assertThat(printed.getFileName()).isEqualTo("7.1-187-2024.pdf");
        assertThat(printed.getMediaType()).isEqualTo("application/pdf");
        assertThat(port.getPack("20-2024", "187", DocumentFormat.HTML, null).getFileName())
                .isEqualTo("pack-187-2024.html");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aPackCountsByTheRulerThatWasAskedFor() throws Exception {
        fakes.open("20", 2024);
        ReviewPort port = port(false, true);

        port.getPack("20-2024", "187", DocumentFormat.JSON, null);
        port.getForm("20-2024", "187", "7.1", DocumentFormat.CSV, PackRuler.NATIONAL);
        String refused =
                code(() -> port.getPack("20-2024", "187", DocumentFormat.JSON, PackRuler.LOCAL));

        assertThat(refused).isEqualTo("HN-2022");
        assertThat(fakes.rulers).containsExactly(Ruler.NATIONAL, Ruler.NATIONAL, Ruler.LOCAL);
    }

    @Test
    void aFileFromWhichNothingWasTakenComesBackWithAnUnmistakableReceipt() throws Exception {
        fakes.open("20", 2024);

        Receipt receipt =
                port(false, true)
                        .submitSurvey(
                                "20-2024", "187", "f.xlsx", null, data(Fakes.EMPTY_FILE), null);

        assertThat(receipt.getState()).isEqualTo(ImportState.NOTHING_IMPORTED);
        assertThat(receipt.getIssues()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aRefusalIsATypedFaultOfTheCaller(boolean soap12) throws Exception {
        ReviewPort port = port(soap12, true);

        ReviewFault fault = catchThrowableOfType(ReviewFault.class, () -> port.getRound("20-2024"));

        assertThat(fault.getFaultInfo().getCode()).isEqualTo("HN-2001");
        assertThat(fault.getFaultInfo().getMessage()).isEqualTo("Không có kỳ rà soát 20-2024.");
        assertThat(fault.getFaultInfo().getMessageEn()).isEqualTo("There is no round 20-2024.");
        assertThat(fault.getFaultInfo().getRepair()).isNotBlank();
        assertThat(fault.getFaultInfo().getRepairEn()).isNotBlank();
        String raw = post(soap12, sample("getRound.xml")).body();
        assertThat(raw).contains(soap12 ? ":Sender<" : ":Client<");
    }

    @Test
    void everyRefusalCarriesItsCode() {
        fakes.open("20", 2024);
        ReviewPort port = port(false, true);

        assertThat(code(() -> port.openRound("999", 2024))).isEqualTo("HN-2004");
        assertThat(code(() -> port.submitSurvey("20-1999", "187", "f", null, data("1"), null)))
                .isEqualTo("HN-2001");
        assertThat(code(() -> port.submitSurvey("twenty", "187", "f", null, data("1"), null)))
                .isEqualTo("HN-2001");
        assertThat(code(() -> port.getRound("20-0000"))).isEqualTo("HN-2001");
        assertThat(code(() -> port.classifyRound("20-0000"))).isEqualTo("HN-2001");
        assertThat(code(() -> port.getPack("20-0000", "187", DocumentFormat.CSV, null)))
                .isEqualTo("HN-2001");
        assertThat(code(() -> port.submitSurvey("20-2024", "999", "f", null, data("1"), null)))
                .isEqualTo("HN-2004");
        assertThat(code(() -> port.submitSurvey("20-2024", "187", "f", null, null, null)))
                .isEqualTo("HN-2008");
        assertThat(code(() -> port.getReceipt("none"))).isEqualTo("HN-2005");
        assertThat(code(() -> port.getForm("20-2024", "187", "9.9", DocumentFormat.CSV, null)))
                .isEqualTo("HN-2006");
        assertThat(code(() -> port.getPack("20-2024", "187", DocumentFormat.XLSX, null)))
                .isEqualTo("HN-2007");
        assertThat(code(() -> port.getRound("twenty"))).as("schema").isEqualTo("HN-2008");
        assertThat(code(() -> port.openRound("187", 24))).as("schema").isEqualTo("HN-2008");
    }

    @Test
    void aFileBeyondTheLimitIsRefusedAndNotKept() throws Exception {
        fakes.open("20", 2024);
        DataHandler large = new DataHandler(new BytesDataSource(new byte[2 * 1024 * 1024 + 1]));

        assertThat(
                        code(
                                () ->
                                        port(false, true)
                                                .submitSurvey(
                                                        "20-2024", "187", "f", null, large, null)))
                .isEqualTo("HN-2009");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void inlineContentBeyondTheLimitIsRefused() throws Exception {
        fakes.open("20", 2024);
        String inline =
                sample("submitSurvey.xml")
                        .replaceAll(
                                "<xop:Include[^>]*/>",
                                Base64.getEncoder().encodeToString(new byte[2 * 1024 * 1024]));

        assertThat(post(false, inline).body()).contains("<code>HN-20").contains(":Client<");
    }

    @Test
    void anAttachmentStandsOnlyWhereTheContractHasBinaryContent() throws Exception {
        fakes.open("20", 2024);
        String include =
                "<xop:Include xmlns:xop=\"http://www.w3.org/2004/08/xop/include\""
                        + " href=\"cid:survey@rasoat.vn\"/>";
        String large = "x".repeat(1536 * 1024);

        String validated = multipart(sample("getRound.xml").replace("20-2024", include), large);
        String unvalidated =
                multipart(
                        sample("submitSurvey.xml")
                                .replaceFirst(
                                        ">20-2024<", Matcher.quoteReplacement(">" + include + "<")),
                        large);

        assertThat(validated).contains("HN-2008").contains(":Client<");
        assertThat(unvalidated).contains("HN-2008").contains(":Client<");
        assertThat(fakes.seenFiles).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void nothingOfARefusedSubmissionStaysOnTheDisk() throws Exception {
        String refused = multipart(sample("submitSurvey.xml"), "x".repeat(1536 * 1024));

        assertThat(refused).contains("HN-2001");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFailureOfTheWorldIsAServerFaultAndSaysNothingOfTheInside() throws Exception {
        fakes.failure = java.util.Optional.of(Fakes.storeDown());

        HttpResponse<String> answer = post(false, sample("getRound.xml"));

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains(":Server<").contains("HN-9001").doesNotContain("jdbc");
    }

    @Test
    void aFaultOfOursIsAServerFaultWithoutItsTrace() throws Exception {
        fakes.failure = java.util.Optional.of(new IllegalStateException("secret"));

        HttpResponse<String> answer = post(false, sample("getRound.xml"));

        assertThat(answer.body()).contains(":Server<").contains("HN-9003").doesNotContain("secret");
    }

    @Test
    void whatIsNoRequestOfTheContractIsATypedFaultToo() throws Exception {
        for (String body :
                List.of(
                        sample("getRound.xml").replace("</r:getRound>", ""),
                        sample("getRound.xml").replace("getRound", "eraseRound"),
                        sample("getRound.xml").replace("r:roundId", "r:round"),
                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                                + sample("getRound.xml")
                                        .replaceFirst("<\\?xml.*?\\?>", "")
                                        .replace("20-2024", "&e;"))) {
            HttpResponse<String> answer = post(false, body);

            assertThat(answer.body())
                    .contains(":Client<")
                    .contains("HN-2008")
                    .doesNotContain("Exception");
        }
    }

    @Test
    void theSamplesAreWhatIsSentAndAnswered() throws Exception {
        assertThat(canonical(post(false, sample("getRound.xml")).body()))
                .isEqualTo(canonical(sample("unknownRound-fault.xml")));
        assertThat(canonical(post(false, sample("openRound.xml")).body()))
                .isEqualTo(canonical(sample("openRound-answer.xml")));
        String receipt = multipart(sample("submitSurvey.xml"), Fakes.EMPTY_FILE);
        assertThat(canonical(receipt))
                .isEqualTo(canonical(sample("submitSurvey-nothing-imported-answer.xml")));
        for (String request :
                List.of(
                        "listRounds.xml",
                        "getRound.xml",
                        "classifyRound.xml",
                        "getPack.xml",
                        "getForm.xml",
                        "getReceipt.xml")) {
            HttpResponse<String> answer = post(false, sample(request).replace("RECEIPT-ID", "r1"));
            assertThat(answer.statusCode()).as(request).isEqualTo(200);
            assertThat(
                            post(
                                            true,
                                            sample(request)
                                                    .replace("RECEIPT-ID", "r1")
                                                    .replace(SOAP11, SOAP12))
                                    .statusCode())
                    .as(request)
                    .isEqualTo(200);
        }
    }

    @Test
    void aCallerWithoutMtomIsAnsweredInline() throws Exception {
        fakes.open("20", 2024);

        HttpResponse<String> answer = post(false, sample("getForm.xml"));

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/xml");
        assertThat(answer.body())
                .contains(
                        Base64.getEncoder()
                                .encodeToString("form 7.1".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theContractIsServedWithTheAddressOfTheServer() throws Exception {
        for (String address : List.of(base, base + "12")) {
            String wsdl = get(address + "?wsdl");
            assertThat(wsdl)
                    .contains("http://rasoat.vn/review/v1")
                    .contains("location=\"" + base + "\"")
                    .contains("location=\"" + base + "12\"");
            assertThat(get(address + "?xsd=review-types.xsd")).contains("nothing-imported");
        }
    }

    @Test
    void aRequestThatWasForwardedFromAnotherMachineIsRefused() throws Exception {
        HttpResponse<String> contract =
                endpoint.send(
                        HttpRequest.newBuilder(URI.create(base + "?wsdl"))
                                .header("X-Forwarded-For", "203.0.113.7")
                                .build(),
                        BodyHandlers.ofString());
        HttpResponse<String> request =
                endpoint.send(
                        HttpRequest.newBuilder(URI.create(base))
                                .header("Forwarded", "for=203.0.113.7")
                                .header("Content-Type", "text/xml; charset=UTF-8")
                                .POST(BodyPublishers.ofString(sample("openRound.xml")))
                                .build(),
                        BodyHandlers.ofString());

        assertThat(contract.statusCode()).isEqualTo(403);
        assertThat(contract.body()).contains("HN-2010").doesNotContain("portType");
        assertThat(request.statusCode()).isEqualTo(403);
        assertThat(fakes.rounds).isEmpty();
    }

    private ReviewPort port(boolean soap12, boolean mtom) {
        return endpoint.port(soap12, mtom);
    }

    private String get(String address) throws Exception {
        return endpoint.get(address);
    }

    private HttpResponse<String> post(boolean soap12, String envelope) throws Exception {
        return endpoint.post(soap12, envelope);
    }

    private String multipart(String envelope, String content) throws Exception {
        return endpoint.multipart(envelope, content);
    }
}
