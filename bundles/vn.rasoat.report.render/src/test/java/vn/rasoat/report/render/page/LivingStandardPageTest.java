package vn.rasoat.report.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.rasoat.api.report.LivingStandardList;
import vn.rasoat.api.report.PageRenderer;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.rules.StandardRef;

class LivingStandardPageTest {

    private static final PageRenderer PDF =
            new PdfPageRenderer(RendererWorld.WORLD, RendererWorld.WORLD);
    private static final PageRenderer HTML =
            new HtmlPageRenderer(RendererWorld.WORLD, RendererWorld.WORLD);

    private final LivingStandardList list = LivingStandards.list(Explanations.ROUND, 3);

    @Test
    void draftAndListAreTheReviewedOnes() throws IOException {
        assertThat(html(list)).isEqualTo(Golden.read("living-standard.html"));
    }

    @Test
    void thePdfSaysWhatTheHtmlSays() throws IOException {
        String letters = pdf(list).letters();

        for (String text : Golden.texts(html(list))) {
            assertThat(letters).contains(Pdf.letters(text));
        }
    }

    @Test
    void aLongListRunsOverPagesUnderTheSameHeader() throws IOException {
        Pdf pdf = pdf(LivingStandards.list(Explanations.ROUND, 100));

        assertThat(pdf.pages()).isEqualTo(5);
        for (int page = 2; page <= 4; page++) {
            assertThat(pdf.letters(page)).contains(Pdf.letters("Họ và tên chủ hộ"));
        }
        assertThat(pdf.letters(4)).contains(Pdf.letters("Tổng cộng: 100 hộ"), "Trang4");
        assertThat(pdf.letters(5)).contains(Pdf.letters("Không ban hành kèm theo"));
    }

    @Test
    void whatIsOpenStandsOnAPageThatIsNotIssued() throws IOException {
        String[] sheets = html(list).split("<section");

        assertThat(sheets).hasSize(4);
        assertThat(sheets[3])
                .contains("(Không ban hành kèm theo Quyết định)")
                .contains("<li>06505/Thôn Nà Pàn/3: Hộ ghi mức sống trung bình không có thu nhập")
                .contains("Chưa rõ thu nhập 12 tháng qua của 1 hộ không nghèo");
        assertThat(sheets[1] + sheets[2]).doesNotContain("06505/");
    }

    @Test
    void withoutHouseholdsThereIsNothingToDecide() throws IOException {
        String page =
                html(
                        new LivingStandardList(
                                list.round(),
                                list.commune(),
                                list.authority(),
                                List.of(),
                                List.of()));

        assertThat(page)
                .contains("Không có hộ nào được xác định có mức sống trung bình")
                .doesNotContain("Điều 1");
    }

    @Test
    void underAStandardWhoseActsAreNotListedTheBasisIsLeftToPeople() throws IOException {
        Round round = list.round();
        StandardRef other = new StandardRef("nd-351-2025", 1, "f".repeat(64));
        String page =
                html(
                        LivingStandards.list(
                                new Round(
                                        round.key(),
                                        round.startsOn(),
                                        round.endsOn(),
                                        round.standardOn(),
                                        other),
                                1));

        assertThat(page)
                .contains("Căn cứ ………………… (văn bản quy định chuẩn nd-351-2025);")
                .contains("Căn cứ Quyết định 24/2021/QĐ-TTg;")
                .doesNotContain("07/2021/NĐ-CP");
    }

    @Test
    void theSameListGivesTheSameBytes() throws IOException {
        assertThat(bytes(PDF, list)).isEqualTo(bytes(PDF, list));
        assertThat(bytes(HTML, list)).isEqualTo(bytes(HTML, list));
    }

    private static String html(LivingStandardList list) throws IOException {
        return new String(bytes(HTML, list), StandardCharsets.UTF_8);
    }

    private static Pdf pdf(LivingStandardList list) throws IOException {
        return new Pdf(bytes(PDF, list));
    }

    private static byte[] bytes(PageRenderer renderer, LivingStandardList list) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.livingStandard(list, out);
        return out.toByteArray();
    }
}
