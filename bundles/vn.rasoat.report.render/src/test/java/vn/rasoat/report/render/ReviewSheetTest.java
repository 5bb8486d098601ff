package vn.rasoat.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import vn.rasoat.api.report.ProgressState;
import vn.rasoat.api.report.ReviewList;
import vn.rasoat.api.report.ReviewProgress;
import vn.rasoat.api.report.ReviewSheetRenderer;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.rules.StandardRef;
import vn.rasoat.api.survey.EventKind;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.PovertyClass;
import vn.rasoat.api.unit.AdministrativeUnit;
import vn.rasoat.api.unit.UnitLevel;

class ReviewSheetTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 9, 1);
    private static final LocalDate LAST = LocalDate.of(2024, 12, 14);
    private static final Round ROUND =
            new Round(
                    new RoundKey("20", 2024),
                    FIRST,
                    LAST,
                    FIRST,
                    new StandardRef("nd-07-2021", 1, "0".repeat(64)));
    private static final AdministrativeUnit COMMUNE =
            new AdministrativeUnit(
                    "06505",
                    "Xã Vân Linh",
                    UnitLevel.COMMUNE,
                    "Xã",
                    "187",
                    LocalDate.MIN,
                    LocalDate.MAX,
                    List.of());
    private static final ReviewProgress PROGRESS =
            new ReviewProgress(
                    ROUND,
                    LocalDate.of(2024, 12, 4),
                    List.of(
                            new ReviewProgress.Row(
                                    COMMUNE,
                                    Optional.of("Thôn A, B"),
                                    ProgressState.PARTIAL,
                                    0,
                                    5,
                                    2,
                                    1,
                                    4,
                                    Optional.of(FIRST),
                                    Optional.of(LAST),
                                    Optional.empty())));
    private static final ReviewList LIST =
            new ReviewList(
                    ROUND,
                    COMMUNE,
                    false,
                    List.of(
                            new ReviewList.Entry(
                                    new HouseholdKey("06505", "Thôn A", "007", ""),
                                    "=HYPERLINK(\"x\")",
                                    ReviewList.Source.OPENING_LIST,
                                    PovertyClass.NEAR_POOR,
                                    0,
                                    ReviewList.State.EXPLAINED,
                                    Optional.of(EventKind.MOVED_OUT))));

    @Test
    void progressIsALineForEachPlace() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CsvReviewSheetRenderer().progress(PROGRESS, out);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "\uFEFFunit,name,level,village,state,withoutList,listed,surveyed,explained,"
                                + "missing,beside,firstImport,lastImport,lastSurvey\r\n"
                                + "06505,Xã Vân Linh,village,\"Thôn A, B\",partial,0,5,2,1,2,4,"
                                + "2024-09-01,2024-12-14,\r\n");
    }

    @Test
    void aNameNeverBecomesAFormula() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CsvReviewSheetRenderer().list(LIST, out);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(
                        "Thôn A,007,\"'=HYPERLINK(\"\"x\"\")\",opening-list,near-poor,,explained,"
                                + "moved-out\r\n");
        assertThat(xlsx()).doesNotContain("<f>");
    }

    @Test
    void theSheetSpeaksVietnameseAndSaysWhatIsNotKnown() throws IOException {
        assertThat(xlsx())
                .contains("Họ và tên chủ hộ", "Hộ cận nghèo", "Chuyển đi", "007")
                .contains("chưa được đối chiếu với Phụ lục I")
                .contains("Chưa nhập danh sách hộ đầu kỳ của xã");
    }

    @Test
    void theSameListGivesTheSameBytes() throws IOException {
        assertThat(bytes(new XlsxReviewSheetRenderer()))
                .isEqualTo(bytes(new XlsxReviewSheetRenderer()));
    }

    private static byte[] bytes(ReviewSheetRenderer renderer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.list(LIST, out);
        return out.toByteArray();
    }

    private static String xlsx() throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip =
                new ZipInputStream(
                        new ByteArrayInputStream(bytes(new XlsxReviewSheetRenderer())))) {
            for (ZipEntry it = zip.getNextEntry(); it != null; it = zip.getNextEntry()) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return Pattern.compile("&#x([0-9a-f]+);")
                .matcher(text)
                .replaceAll(it -> Character.toString(Integer.parseInt(it.group(1), 16)));
    }
}
