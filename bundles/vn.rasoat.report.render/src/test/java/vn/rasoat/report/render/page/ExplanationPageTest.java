package vn.rasoat.report.render.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import vn.rasoat.api.classification.ClassSource;
import vn.rasoat.api.classification.Difference;
import vn.rasoat.api.classification.Explanation;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.report.PageRenderer;
import vn.rasoat.api.rules.B1Score;
import vn.rasoat.api.rules.ScoredItem;
import vn.rasoat.api.rules.Screening;
import vn.rasoat.api.rules.Span;
import vn.rasoat.api.survey.Answer;
import vn.rasoat.api.survey.PovertyClass;

class ExplanationPageTest {

    private static final PageRenderer PDF =
            new PdfPageRenderer(RendererWorld.WORLD, RendererWorld.WORLD);
    private static final PageRenderer HTML =
            new HtmlPageRenderer(RendererWorld.WORLD, RendererWorld.WORLD);

    private final Explanations.Maker maker = new Explanations.Maker();

    @Test
    void thePageOfATypicalHouseholdIsTheReviewedOne() throws IOException {
        assertThat(html(Explanations.typical())).isEqualTo(Golden.read("explanation.html"));
    }

    @Test
    void thePdfSaysWhatTheHtmlSays() throws IOException {
        String letters = pdf(Explanations.typical()).letters();

        for (String text : Golden.texts(html(Explanations.typical()))) {
            assertThat(letters).contains(Pdf.letters(text));
        }
    }

    @Test
    void everyHouseholdHasOnePageHoweverMuchIsSaidOfIt() throws IOException {
        List<Explanation> village =
                List.of(
                        Explanations.typical(),
                        Explanations.longest(),
                        endless(),
                        Explanations.typical());

        assertThat(pdf(village).pages()).isEqualTo(4);
        assertThat(html(village).split("<section").length - 1).isEqualTo(4);
    }

    @Test
    void theLongestRealisticPageLosesNoIndicatorItemQuestionOrContradiction() throws IOException {
        String page = pdf(Explanations.longest()).letters();

        for (int i = 1; i <= 15; i++) {
            assertThat(page).contains(Pdf.letters("Mục thử số " + i + ": đồ dùng"));
        }
        for (String[] indicator : Explanations.INDICATORS) {
            assertThat(page).contains(Pdf.letters(indicator[1]));
        }
        assertThat(page)
                .contains(Pdf.letters("gia đình có bao nhiêu đất trồng cây lâu năm?"))
                .contains(Pdf.letters("Thu nhập ghi là"))
                .contains(Pdf.letters("Hộ ghi mức sống trung bình nhưng"))
                .contains(Pdf.letters("165 điểm"))
                .contains(Pdf.letters("Theo chuẩn riêng của tỉnh: HỘ NGHÈO"));
    }

    @Test
    void whatIsLeftOutIsCountedAndSaid() throws IOException {
        String page = html(endless());

        assertThat(page).contains("… còn 56 mục nữa, xem tiếp tại Ủy ban nhân dân xã");
        assertThat(page).contains("HỘ NGHÈO").contains("thấp hơn 7 điểm").contains("Điều 3");
    }

    @Test
    void theDistanceToAThresholdIsWrittenInWords() throws IOException {
        assertThat(html(maker.make())).contains(">133 điểm<", ">140 điểm<", ">thấp hơn 7 điểm<");
        assertThat(withB1(140)).contains(">đúng bằng ngưỡng<");
        assertThat(withB1(141)).contains(">cao hơn 1 điểm<");
        maker.answer(7, Answer.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN);
        assertThat(html(maker.make()))
                .contains(">từ 40 đến 50 điểm<", ">cao hơn từ 10 đến 20 điểm<");
        maker.answer(1, Answer.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN);
        maker.answer(9, Answer.NO, Answer.NO, Answer.NO);
        assertThat(html(maker.make())).contains(">từ 20 đến 40 điểm<", ">chưa xác định được<");
    }

    private String withB1(int points) throws IOException {
        Explanations.Maker other = new Explanations.Maker();
        other.b1 = new B1Score(OptionalInt.of(points), Optional.empty());
        return html(other.make());
    }

    @Test
    void theOriginOfTheB1TotalIsSaid() throws IOException {
        maker.table = Optional.of(Explanations.TABLE);
        assertThat(b1(OptionalInt.of(133), Optional.empty()))
                .contains("133 điểm, do rà soát viên cộng trên phiếu");
        assertThat(b1(OptionalInt.empty(), Optional.empty())).contains("chưa có trên phiếu");
        assertThat(b1(OptionalInt.of(133), Optional.of(Span.exactly(133))))
                .contains("133 điểm, tính từ các câu trả lời theo bảng điểm b1-made-up, lần 1.");
        assertThat(b1(OptionalInt.of(128), Optional.of(Span.exactly(133))))
                .contains("lần 1; rà soát viên cộng tay được 128 điểm.");
        assertThat(b1(OptionalInt.empty(), Optional.of(new Span(120, 150))))
                .contains("từ 120 đến 150 điểm theo bảng điểm b1-made-up, lần 1, vì còn mục");
        assertThat(b1(OptionalInt.of(133), Optional.of(new Span(120, 150))))
                .contains(
                        "133 điểm do rà soát viên cộng; theo bảng điểm b1-made-up, lần 1 là từ"
                                + " 120");
    }

    private String b1(OptionalInt stated, Optional<Span> computed) throws IOException {
        maker.b1 = new B1Score(stated, computed);
        return html(maker.make());
    }

    @Test
    void theItemsOfTheTableStandWithAnswerAndPoints() throws IOException {
        maker.items.add(new ScoredItem("b1.size", "Số nhân khẩu", "5 người", Span.exactly(15)));
        maker.items.add(new ScoredItem("b1.roof", "Mái", "", new Span(0, 20)));

        assertThat(html(maker.make()))
                .contains("<td>Số nhân khẩu: 5 người</td>\n<td class=\"centre\">15</td>")
                .contains("<td>Mái: chưa trả lời</td>\n<td class=\"centre\">0-20</td>");
    }

    @Test
    void anUnknownIndicatorIsNeitherYesNorNoughtPoints() throws IOException {
        maker.answer(7, Answer.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN);

        assertThat(html(maker.make()))
                .contains(
                        "<td>Chất lượng nhà ở</td>\n<td class=\"centre\">chưa rõ</td>\n"
                                + "<td class=\"centre\">?</td>\n"
                                + "<td>Phiếu chưa có câu trả lời. Thiếu hụt khi: Nhà ở thuộc loại")
                .contains(">40-50<")
                .contains("còn 1 chỉ số chưa rõ");
    }

    @Test
    void anOpenResultSaysWhatIsMissing() throws IOException {
        maker.povertyClass = PovertyClass.UNDETERMINED;
        maker.questions.add("Nhà có bao nhiêu đất trồng lúa?");

        assertThat(html(maker.make()))
                .contains(">CHƯA XÁC ĐỊNH<")
                .contains("hai điểm này chưa đủ rõ để xếp loại")
                .contains("<h2>Còn chưa rõ</h2>\n<ul>\n<li>Nhà có bao nhiêu đất trồng lúa?</li>");
    }

    @Test
    void aStatedClassIsNotShownAsComputed() throws IOException {
        maker.source = ClassSource.STATED;

        assertThat(html(maker.make()))
                .contains("không phải kết quả tính từ điểm")
                .doesNotContain("Cách xếp loại:");
    }

    @Test
    void theLocalResultStandsBesideTheNationalOne() throws IOException {
        maker.povertyClass = PovertyClass.NEAR_POOR;
        maker.local = Optional.of(PovertyClass.POOR);

        assertThat(html(maker.make()))
                .contains("Kết quả rà soát của gia đình theo chuẩn quốc gia")
                .contains(">HỘ CẬN NGHÈO<")
                .contains("Theo chuẩn riêng của tỉnh: HỘ NGHÈO")
                .contains(">thấp hơn 32 điểm<")
                .contains("Chuẩn made-up-20, lần 1, SHA-256 abcdef012345");
    }

    @Test
    void averageLivingStandardAndFormAAreSaidInWords() throws IOException {
        maker.povertyClass = PovertyClass.NOT_POOR;
        maker.average = Answer.YES;
        maker.screening = Screening.SURELY_NOT_POOR;

        assertThat(html(maker.make()))
                .contains(">HỘ KHÔNG NGHÈO<")
                .contains("có mức sống trung bình")
                .contains("Phiếu A: hộ chắc chắn không nghèo, không cần chấm Phiếu B.");
    }

    @Test
    void answersThatWouldDecideHaveNamesThatPeopleKnow() throws IOException {
        maker.decisive.addAll(List.of("deprivation.water", "dwelling.floorArea"));

        assertThat(html(maker.make()))
                .contains(": tổng điểm B1; chỉ số Nguồn nước sinh hoạt; diện tích nhà ở.");
    }

    @Test
    void aResultIsNotARecognitionAndNoNumberOfDaysIsPromised() throws IOException {
        assertThat(html(maker.make()))
                .contains("chưa phải quyết định công nhận")
                .contains("trong thời gian niêm yết")
                .doesNotContainPattern("[0-9]+ ngày");
    }

    @Test
    void noPersonalNumberStandsOnThePage() throws IOException {
        maker.members.add("Lý Thị Thử");

        assertThat(html(maker.make())).contains("Lý Thị Thử").doesNotContain("02009900000");
        assertThat(pdf(maker.make()).letters()).contains("LýThịThử").doesNotContain("02009900000");
    }

    @Test
    void aNameCannotBreakThePage() throws IOException {
        maker.head = "</p><script>alert('x')</script> & \"Thử\" {0} | =1+1";

        assertThat(html(maker.make()))
                .contains(
                        "&lt;/p&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; "
                                + "&quot;Thử&quot; {0} | =1+1")
                .doesNotContain("<script");
    }

    @Test
    void aMissingNameIsSaid() throws IOException {
        maker.head = "";
        maker.village = "";
        maker.number = "";

        assertThat(html(maker.make()).split("\\(phiếu không ghi\\)", -1)).hasSize(4);
    }

    @Test
    void aLetterThatTheFontLacksIsShownAsABox() throws IOException {
        maker.head = "Hoàng 黃";

        assertThat(pdf(maker.make()).letters()).contains("Hoàng□");
    }

    @Test
    void theFooterNamesTheVeryText() throws IOException {
        maker.table = Optional.of(Explanations.TABLE);

        assertThat(html(maker.make()))
                .contains(
                        "<footer>Chuẩn nd-07-2021, lần 2, SHA-256 5fc1a97e03bd · Bảng điểm B1"
                                + " b1-made-up, lần 1, SHA-256 0a1b2c3d4e5f · Mã hộ trong hệ thống"
                                + " 0b6f2a52-0000-4000-8000-000000000001</footer>");
    }

    @Test
    void theSameExplanationGivesTheSameBytes() throws IOException {
        for (PageRenderer renderer : List.of(PDF, HTML)) {
            assertThat(bytes(renderer, List.of(Explanations.longest())))
                    .isEqualTo(bytes(renderer, List.of(Explanations.longest())));
        }
    }

    @Test
    void thePdfIsDatedByTheRoundAndIdentifiedByItsContent() throws IOException {
        byte[] one = bytes(PDF, List.of(Explanations.typical()));
        maker.head = "Hoàng Văn Khác";
        byte[] other = bytes(PDF, List.of(maker.make()));

        assertThat(new Pdf(one).info())
                .containsEntry("CreationDate", "D:20261214120000Z")
                .containsEntry("Producer", "Rà soát");
        assertThat(id(one)).matches("[0-9a-f]{32}").isNotEqualTo(id(other));
    }

    private static String id(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        int at = text.indexOf("[<", text.lastIndexOf("/ID"));
        return text.substring(at + 2, at + 34);
    }

    @Test
    void allFontsAreInTheFile() throws IOException {
        assertThat(pdf(Explanations.typical()).fonts())
                .containsOnly(
                        Map.entry("/AAAAAA+LiberationSerif-Bold", true),
                        Map.entry("/AAAAAB+LiberationSerif-Italic", true),
                        Map.entry("/AAAAAC+LiberationSerif", true));
    }

    @Test
    void theFontsHaveEveryVietnameseLetter() {
        String small = "aáàảãạăắằẳẵặâấầẩẫậeéèẻẽẹêếềểễệiíìỉĩịoóòỏõọôốồổỗộơớờởỡợuúùủũụưứừửữựyýỳỷỹỵđ";
        String all = small + small.toUpperCase(Locale.forLanguageTag("vi")) + "–…•·";
        PdfFonts fonts = new PdfFonts();

        assertThat(fonts.printable(all)).isEqualTo(all);
        for (var font : List.of(fonts.regular(10), fonts.bold(10), fonts.italic(10))) {
            assertThat(all.codePoints().allMatch(font.getBaseFont()::charExists)).isTrue();
        }
    }

    @Test
    void nothingToExplainIsAnErrorOfTheCaller() {
        assertThatThrownBy(() -> PDF.explanations(List.of(), new ByteArrayOutputStream()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** More than any page can hold. */
    private static Explanation endless() {
        Explanations.Maker maker = new Explanations.Maker();
        maker.title = "Chuẩn ".repeat(1000);
        maker.head = "Hoàng ".repeat(200);
        maker.village = "Thôn ".repeat(200);
        for (int i = 0; i < 100; i++) {
            maker.items.add(
                    new ScoredItem(
                            "b1.i" + i, "Mục ".repeat(40), "Có ".repeat(40), Span.exactly(1)));
            maker.members.add("Hoàng Văn Thử ".repeat(10));
            maker.decisive.add("b1.i" + i);
        }
        for (int i = 0; i < 60; i++) {
            maker.differences.add(
                    new Difference(
                            IssueCode.B2_DIFFERS,
                            "b2Point",
                            new ArrayList<>(List.of("x".repeat(400), "y".repeat(400)))));
            maker.questions.add("Câu hỏi ".repeat(50));
        }
        return maker.make();
    }

    private static String html(Explanation explanation) throws IOException {
        return html(List.of(explanation));
    }

    private static String html(List<Explanation> explanations) throws IOException {
        return new String(bytes(HTML, explanations), StandardCharsets.UTF_8);
    }

    private static Pdf pdf(Explanation explanation) throws IOException {
        return pdf(List.of(explanation));
    }

    private static Pdf pdf(List<Explanation> explanations) throws IOException {
        return new Pdf(bytes(PDF, explanations));
    }

    private static byte[] bytes(PageRenderer renderer, List<Explanation> explanations)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.explanations(explanations, out);
        return out.toByteArray();
    }
}
