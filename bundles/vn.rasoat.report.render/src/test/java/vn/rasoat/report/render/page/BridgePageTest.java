package vn.rasoat.report.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.rasoat.api.classification.RulerReport;
import vn.rasoat.api.report.PageRenderer;

class BridgePageTest {

    private static final PageRenderer PDF =
            new PdfPageRenderer(RendererWorld.WORLD, RendererWorld.WORLD);
    private static final PageRenderer HTML =
            new HtmlPageRenderer(RendererWorld.WORLD, RendererWorld.WORLD);

    private final RulerReport report = Bridges.report(2);

    @Test
    void theBridgeTableIsTheReviewedOne() throws IOException {
        assertThat(html(report)).isEqualTo(Golden.read("bridge.html"));
    }

    @Test
    void thePdfSaysWhatTheHtmlSays() throws IOException {
        String letters = new Pdf(bytes(PDF, report)).letters();

        for (String text : Golden.texts(html(report))) {
            assertThat(letters).contains(Pdf.letters(text));
        }
    }

    @Test
    void householdsStandInTheRowOfTheirOwnAndTheColumnOfTheOtherStandard() throws IOException {
        // 2 x 3 households: poor under the standard of the round, near-poor under the other
        assertThat(html(report))
                .contains(
                        "<td>Hộ nghèo</td>\n<td class=\"right\">24</td>\n"
                                + "<td class=\"right\">6</td>\n<td class=\"right\">2</td>\n"
                                + "<td class=\"right\">0</td>\n<td class=\"right\">32</td>")
                .contains("24 hộ đổi phân loại; 34 hộ chưa xác định được");
    }

    @Test
    void communesHaveTheirNamesAndWhereNobodyKnowsThemTheirCodes() throws IOException {
        assertThat(html(report)).contains("<td>Xã Vân Linh</td>", "<td>10001</td>");
    }

    @Test
    void nobodyIsNamed() throws IOException {
        String page = html(report);

        assertThat(page).doesNotContain("hoang van thu", "Thôn Nà Pàn", "0b6f2a52");
    }

    @Test
    void withoutUnknownFactsThePageSaysSo() throws IOException {
        RulerReport known =
                new RulerReport(
                        report.round(),
                        report.own(),
                        report.other(),
                        report.communes(),
                        report.total(),
                        report.changes(),
                        List.of(),
                        0);

        assertThat(html(known))
                .contains("không thiếu quy định nào")
                .contains("Ngoài ra 0 hộ")
                .doesNotContain("Số hộ phải chờ");
    }

    @Test
    void aProvinceRunsOverPagesUnderTheSameHeader() throws IOException {
        Pdf pdf = new Pdf(bytes(PDF, Bridges.report(65)));

        assertThat(pdf.pages()).isGreaterThan(1);
        for (int page = 1; page <= pdf.pages(); page++) {
            assertThat(pdf.letters(page)).contains("Trang" + page);
        }
        assertThat(pdf.letters(2)).contains(Pdf.letters("Hộ nghèo đầu kỳ"));
    }

    @Test
    void theSameReportGivesTheSameBytes() throws IOException {
        assertThat(bytes(PDF, report)).isEqualTo(bytes(PDF, report));
        assertThat(bytes(HTML, report)).isEqualTo(bytes(HTML, report));
    }

    private static String html(RulerReport report) throws IOException {
        return new String(bytes(HTML, report), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(PageRenderer renderer, RulerReport report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.bridge(report, out);
        return out.toByteArray();
    }
}
