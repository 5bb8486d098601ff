package vn.rasoat.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import vn.rasoat.api.report.FormPack;
import vn.rasoat.report.render.page.Pdf;

class PdfFormRendererTest {

    @Test
    void theSamePackGivesTheSameBytesWithTheDateOfItsRound() throws IOException {
        FormPack pack = MadeUpPacks.district();

        assertThat(form(pack, "7.2")).isEqualTo(form(pack, "7.2"));
        assertThat(all(pack)).isEqualTo(all(pack));
        assertThat(new Pdf(all(pack)).info().get("CreationDate")).startsWith("D:20241214");
    }

    @Test
    void headerIsRepeatedAndPagesAreNumberedOnEveryPage() throws IOException {
        FormPack pack = MadeUpPacks.province(10, 32);
        Pdf pdf = new Pdf(form(pack, "7.1"));

        assertThat(pack.form("7.1").orElseThrow().rows()).hasSize(331);
        assertThat(pdf.pages()).isEqualTo(13);
        for (int page = 1; page <= pdf.pages(); page++) {
            assertThat(pdf.letters(page))
                    .contains("Kếtquảràsoátvềhộ(chínhthức)", "TT", "14=13/2*100")
                    .contains("Trang" + page + "/" + pdf.pages());
        }
        assertThat(pdf.letters(1)).contains("CỘNGHÒAXÃHỘICHỦNGHĨAVIỆTNAM");
        assertThat(pdf.letters(2))
                .doesNotContain("CỘNGHÒA")
                .contains("Biểusố7.1-TỉnhLạngSơn-NĂM2024");
        assertThat(pdf.letters(13)).contains("10.32", "NGƯỜILẬPBIỂU", "CHỦTỊCH");
    }

    @Test
    void everyFontIsEmbedded() throws IOException {
        assertThat(new Pdf(all(MadeUpPacks.district())).fonts())
                .hasSize(3)
                .allSatisfy((name, embedded) -> assertThat(embedded).as(name).isTrue());
    }

    @Test
    void letterheadStatusNotesReasonsAndSignaturesAreThere() throws IOException {
        assertThat(new Pdf(form(Packs.small(), "7.1")).letters())
                .contains(
                        "ỦYBANNHÂNDÂNHUYỆNCHILĂNG",
                        "Độclập-Tựdo-Hạnhphúc",
                        "Biểusố7.1",
                        "NĂM2024(SƠBỘ)",
                        "-Đểtrống,khi\"thiếu\"sốliệu.",
                        "-HN-3008:Chưacóquyếtđịnhcôngnhậncủacácxã;biểulàsơbộ.",
                        "ngày……tháng……năm………",
                        "TM.ỦYBANNHÂNDÂN",
                        "(Kýtên,đóngdấu)");
    }

    @Test
    void aPackThatIsOfficialSaysNothingOfPreliminary() throws IOException {
        assertThat(new Pdf(form(MadeUpPacks.province(1, 1), "7.1")).letters())
                .contains("NĂM2024")
                .doesNotContain("SƠBỘ", "sơbộ");
    }

    @Test
    void columnsThatDoNotFitGoOnOnFollowingPagesWithUnitsRepeated() throws IOException {
        Pdf pdf = new Pdf(form(MadeUpPacks.ethnic(53), "7.9"));

        assertThat(pdf.pages()).isEqualTo(3);
        for (int page = 1; page <= 3; page++) {
            assertThat(pdf.letters(page)).contains("Phường/Xã", "20XãChiLăng", "HuyệnChiLăng");
        }
        assertThat(pdf.letters(1)).contains("1.2.1").doesNotContain("2.2.53");
        assertThat(pdf.letters(3)).contains("2.2.53", "NGƯỜILẬPBIỂU");
    }

    @Test
    void aNameOfSixtyLettersIsPrintedWhole() throws IOException {
        FormPack pack = MadeUpPacks.odd();
        for (var form : pack.forms()) {
            assertThat(new Pdf(form(pack, form.number())).letters())
                    .contains("XãNguyễnThịMinhKhaiHoàngHoaThámTrầnHưngĐạoThượng")
                    .contains("XãKhôngCóDấuCáchNàoTrongTênMàLạiDàiĐúngSáuMươiChữCáiChẵnLuôn");
        }
    }

    @Test
    void aCommuneWithNothingBelowFitsOnOnePage() throws IOException {
        FormPack pack = MadeUpPacks.commune();
        for (var form : pack.forms()) {
            Pdf pdf = new Pdf(form(pack, form.number()));

            assertThat(pdf.pages()).isEqualTo(1);
            assertThat(pdf.letters()).contains("XãVạnLinh", "Trang1/1", "NGƯỜILẬPBIỂU");
        }
    }

    @Test
    void aPackHasABookmarkForEveryForm() throws IOException {
        FormPack pack = MadeUpPacks.district();
        Pdf pdf = new Pdf(all(pack));

        assertThat(pdf.bookmarks()).hasSize(11);
        assertThat(pdf.bookmarks().get(1)).isEqualTo("Biểu số 7.2. TỔNG HỢP DIỄN BIẾN HỘ NGHÈO");
        assertThat(pdf.info().get("Title"))
                .isEqualTo("Các biểu tổng hợp của Huyện Chi Lăng, NĂM 2024 (SƠ BỘ)");
    }

    @Test
    void aPackWithoutFormsIsAnEmptyPage() throws IOException {
        FormPack none = MadeUpPacks.with(MadeUpPacks.district(), java.util.List.of());

        assertThat(new Pdf(all(none)).pages()).isEqualTo(1);
    }

    private static byte[] form(FormPack pack, String number) throws IOException {
        return ReadForms.render(new PdfFormRenderer(), pack, pack.form(number).orElseThrow());
    }

    private static byte[] all(FormPack pack) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfFormRenderer().render(pack, out);
        return out.toByteArray();
    }
}
