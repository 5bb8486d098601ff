package vn.rasoat.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.itests.support.Mtom;
import vn.rasoat.itests.support.OverHttp;
import vn.rasoat.itests.support.Requests;
import vn.rasoat.itests.support.Rest;

/**
 * A commune hands in the same households again and again, each time in another format: the first
 * time they are new, then the register finds nothing that differs.
 */
@OverHttp
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SameSurveyInEveryFormatIT {

    private static final String SURVEYS = "rounds/20-2024/surveys?unit=06505";
    private static final int SIZE = 60;

    /** They speak of the encoding of texts. */
    private static final Set<String> ABOUT_FORMATS = Set.of("HN-1006", "HN-1015");

    private static final List<String> HOUSEHOLD =
            List.of(
                    "family.code",
                    "family.hostName",
                    "family.numberOfMembers",
                    "classify",
                    "b1Point",
                    "b2Point",
                    "dwelling.floorArea",
                    "deprivation.nutrition");

    private static final List<String> MEMBER =
            List.of(
                    "family.code",
                    "member.fullName",
                    "member.relationshipToHost",
                    "member.gender",
                    "member.birthDate");

    private static final List<List<String>> HOUSEHOLDS = new ArrayList<>();
    private static final List<List<String>> MEMBERS = new ArrayList<>();

    @TempDir static Path folder;

    private static JsonNode first;
    private static Path workbook;

    @BeforeAll
    static void invent() {
        for (int i = 1; i <= SIZE; i++) {
            String code = Integer.toString(i);
            String head = "Nguyễn Thị Hoà " + (char) ('A' + i % 26) + (char) ('a' + i / 26);
            HOUSEHOLDS.add(
                    List.of(
                            code,
                            head,
                            "2",
                            i % 3 == 0 ? "Hộ nghèo" : "Hộ cận nghèo",
                            i % 7 == 0 ? "một trăm" : "120",
                            "30",
                            "45,5",
                            i % 2 == 0 ? "x" : ""));
            MEMBERS.add(List.of(code, head, "Chủ hộ", "Nữ", "1980"));
            MEMBERS.add(List.of(code, "Nguyễn Văn Bình", "Con", "Nam", "30/02/2010"));
        }
    }

    @Test
    @Order(1)
    void householdsOfATextAreNew(URI base) throws Exception {
        Rest rest = new Rest(base);
        rest.post("rounds", Map.of("unit", "20", "year", 2024));

        first = rest.upload(SURVEYS, texts(StandardCharsets.UTF_8)).tree();

        assertThat(first.path("new").asInt()).isEqualTo(SIZE);
        assertThat(codes(first)).isNotEmpty();
    }

    @Test
    @Order(2)
    void guessedEncodingStoresNothingBeforeItIsConfirmed(URI base) throws Exception {
        Path file = texts(StandardCharsets.UTF_16LE);

        Rest.Answer question = new Rest(base).upload(SURVEYS, file);

        assertThat(question.status()).isEqualTo(422);
        assertThat(question.tree().path("state").asText()).isEqualTo("nothing-imported");
        assertThat(codes(question.tree())).containsKey("HN-1014");
        assertThat(question.text()).contains("Hộ cận nghèo").doesNotContain("Nguyễn");
        assertSame(new Rest(base).upload(SURVEYS + "&encoding=utf-16le", file).tree());
        Rest.Answer unknown = new Rest(base).upload(SURVEYS + "&encoding=cp437", file);
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.tree().path("code").asText()).isEqualTo("HN-1016");
    }

    @Test
    @Order(3)
    void oldWorkbookIsTheSame(URI base) throws Exception {
        workbook = workbook();
        assertSame(new Rest(base).upload(SURVEYS, workbook).tree());
    }

    @Test
    @Order(4)
    void oldWorkbookComesBackMarkedAsANewOneThatMeansTheSame(URI base) throws Exception {
        Rest rest = new Rest(base);
        String receipt = rest.upload(SURVEYS, workbook).tree().path("id").asText();

        Rest.Answer marked = rest.upload("receipts/" + receipt + "/marked-workbook", workbook);

        assertThat(marked.status()).isEqualTo(200);
        assertThat(marked.body()).startsWith('P', 'K');
        assertSame(
                rest.upload(SURVEYS, Files.write(folder.resolve("marked.xlsx"), marked.body()))
                        .tree());
    }

    @Test
    @Order(5)
    void xmlIsTheSame(URI base) throws Exception {
        assertSame(new Rest(base).uploadText(SURVEYS, xml()).tree());
    }

    @Test
    @Order(6)
    void xmlIsTheSameAsAttachmentOfASoapMessage(URI base) throws Exception {
        HttpResponse<String> answer =
                HttpClient.newHttpClient()
                        .send(
                                Mtom.request(
                                        base.resolve("rasoat/soap/v1/review"),
                                        Requests.read("submit-survey.xml")
                                                .replace(">187<", ">06505<")
                                                .replace("chi-lang-2024.xlsx", "van-linh.xml"),
                                        xml().getBytes(StandardCharsets.UTF_8)),
                                BodyHandlers.ofString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).containsPattern("unchanged>" + SIZE + "<");
        codes(first)
                .forEach(
                        (code, count) ->
                                assertThat(answer.body().split(">" + code + "<", -1))
                                        .as(code)
                                        .hasSize(count + 1));
    }

    private static void assertSame(JsonNode receipt) {
        assertThat(receipt.path("unchanged").asInt()).as(receipt.toString()).isEqualTo(SIZE);
        assertThat(receipt.path("new").asInt() + receipt.path("changed").asInt()).isZero();
        assertThat(codes(receipt)).isEqualTo(codes(first));
    }

    private static Map<String, Integer> codes(JsonNode receipt) {
        Map<String, Integer> codes = new TreeMap<>();
        for (JsonNode issue : receipt.path("issues")) {
            String code = issue.path("code").asText();
            if (!ABOUT_FORMATS.contains(code)) {
                codes.merge(code, 1, Integer::sum);
            }
        }
        return codes;
    }

    private static Path texts(Charset charset) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("Ho.csv"));
            zip.write(text(HOUSEHOLD, HOUSEHOLDS).getBytes(charset));
            zip.putNextEntry(new ZipEntry("ThanhVien.csv"));
            zip.write(text(MEMBER, MEMBERS).getBytes(charset));
        }
        return Files.write(folder.resolve("texts.zip"), bytes.toByteArray());
    }

    private static String text(List<String> columns, List<List<String>> rows) {
        StringBuilder text = new StringBuilder(String.join(";", columns)).append("\r\n");
        rows.forEach(row -> text.append(String.join(";", row)).append("\r\n"));
        return text.toString();
    }

    private static Path workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            fill(book.createSheet("Hộ"), HOUSEHOLD, HOUSEHOLDS);
            fill(book.createSheet("Thành viên"), MEMBER, MEMBERS);
            book.write(bytes);
        }
        return Files.write(folder.resolve("survey.xls"), bytes.toByteArray());
    }

    private static void fill(Sheet sheet, List<String> columns, List<List<String>> rows) {
        fill(sheet.createRow(0), columns);
        rows.forEach(row -> fill(sheet.createRow(sheet.getLastRowNum() + 1), row));
    }

    private static void fill(Row row, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            if (!values.get(i).isEmpty()) {
                row.createCell(i).setCellValue(values.get(i));
            }
        }
    }

    private static String xml() {
        StringBuilder xml = new StringBuilder("<survey xmlns=\"http://rasoat.vn/survey/v1\">");
        xml.append("<households>");
        for (int i = 0; i < HOUSEHOLDS.size(); i++) {
            xml.append("<household>");
            answers(xml, HOUSEHOLD, HOUSEHOLDS.get(i), 0);
            for (List<String> member : MEMBERS.subList(2 * i, 2 * i + 2)) {
                xml.append("<member>");
                answers(xml, MEMBER, member, 1);
                xml.append("</member>");
            }
            xml.append("</household>");
        }
        return xml.append("</households></survey>").toString();
    }

    private static void answers(
            StringBuilder xml, List<String> columns, List<String> row, int from) {
        for (int i = from; i < columns.size(); i++) {
            xml.append("<text path=\"").append(columns.get(i)).append("\">");
            xml.append(row.get(i)).append("</text>");
        }
    }
}
