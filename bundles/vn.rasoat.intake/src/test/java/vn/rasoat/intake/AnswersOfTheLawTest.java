package vn.rasoat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.survey.Answers;

/** The answers that the indicators, Phiếu A and the income sheet rest on. */
class AnswersOfTheLawTest {

    private static final String HOUSEHOLD =
            "family.code family.hostName family.numberOfMembers classify ";

    @TempDir private Path folder;
    private ImportFixture fixture;
    private Receipt receipt;

    @BeforeEach
    void setUp() {
        fixture = new ImportFixture(folder);
    }

    private Optional<String> household(String column, Object value) {
        receipt =
                fixture.importInto(
                        "06505",
                        new Book()
                                .sheet("Hộ")
                                .row("Mã hộ", "Chủ hộ", "Số nhân khẩu", "Kết quả rà soát", column)
                                .row("1", "Vi Văn An", 4, "Hộ nghèo", value));
        Answers answers = fixture.register.only().answers();
        return answers.asMap().keySet().stream()
                .filter(path -> !HOUSEHOLD.contains(path + " "))
                .filter(path -> !path.equals("administrative.areaType"))
                .findFirst()
                .map(path -> path + "=" + answers.text(path).orElseThrow());
    }

    private Optional<String> member(String path, String value) {
        receipt =
                fixture.importInto(
                        "06505",
                        new Book()
                                .sheet("Hộ")
                                .paths(HOUSEHOLD)
                                .row("1", "Vi Văn An", 1, "Hộ nghèo")
                                .sheet("Thành viên")
                                .paths("family.code member.fullName " + path)
                                .row("1", "Vi Văn An", value));
        return fixture.register.only().members().get(0).text(path);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Nguồn nước; Nước máy; dwelling.waterSource=tap",
                "Nguồn nước; GIẾNG KHOAN; dwelling.waterSource=drilled-well",
                "Nguồn nước sinh hoạt; Giếng đào được bảo vệ;"
                        + " dwelling.waterSource=protected-dug-well",
                "Nguồn nước; Gieng dao khong duoc bao ve;"
                        + " dwelling.waterSource=unprotected-dug-well",
                "Nguồn nước; Nước khe/mó không được bảo vệ;"
                        + " dwelling.waterSource=unprotected-spring",
                "Nguồn nước; nước mưa; dwelling.waterSource=rain",
                "Nguồn nước; nước mua; dwelling.waterSource=bottled",
                "Nguồn nước; Khác; dwelling.waterSource=other",
                "Nguồn nước; surface; dwelling.waterSource=surface",
                "Nhà tiêu; Tự hoại; dwelling.toilet=septic",
                "Loại nhà tiêu; Tự hoại/bán tự hoại; dwelling.toilet=semi-septic",
                "Hố xí; Hố xí 2 ngăn; dwelling.toilet=double-vault",
                "Nhà tiêu; Không có; dwelling.toilet=none",
                "Vùng; Trung du và miền núi phía Bắc;"
                        + " administrative.region=northern-midlands-mountains",
                "Tài sản: ti vi; x; asset.television=yes",
                "Tivi; ; asset.television=no",
                "Điện thoại thông minh; Có; asset.smartphone=yes",
                "Hộ làm nông, lâm, ngư, diêm nghiệp; x; family.worksInAgriculture=yes",
                "Thu nhập: trồng trọt; 12.500.000; income.crops.receipts=12500000",
                "Chi phí: dịch vụ, kinh doanh; 0; income.services.costs=0",
                "Thu nhập: tiền lương, tiền công; 30000000; income.wages.receipts=30000000",
                "income.bees.receipts; 1000; income.bees.receipts=1000",
                "quickReview.item9; x; quickReview.item9=yes",
                "Lý do chuyển Phiếu B; Nhà hỏng do bão; quickReview.sentOnReason=Nhà hỏng do bão"
            })
    void answersOfAHouseholdAreReadByTheirTitles(String column, String value, String answer) {
        assertThat(household(column, value)).contains(answer);
        assertThat(ImportFixture.issues(receipt, IssueCode.VALUE_UNREADABLE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Nguồn nước,Giếng đào",
        "Nguồn nước,Nuoc mua",
        "Nguồn nước,Nước",
        "Nhà tiêu,Có",
        "Vùng,Miền núi",
        "Thu nhập: chăn nuôi,khoảng 2 triệu",
        "Chi phí: chăn nuôi,-5000"
    })
    void whatSaysTooLittleIsNotGuessed(String column, String value) {
        assertThat(household(column, value)).isEmpty();
        assertThat(ImportFixture.issue(receipt, IssueCode.VALUE_UNREADABLE).value())
                .isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "Đang học lớp 3,attending-primary",
        "Tốt nghiệp THCS,completed-lower-secondary",
        "tot nghiep trung hoc pho thong,completed-upper-secondary",
        "Đang học trung cấp nghề,attending-vocational",
        "Bằng cao đẳng,completed-college-vocational",
        "Mù chữ,none"
    })
    void schoolingTellsWhoAttendsFromWhoHasFinished(String written, String word) {
        assertThat(member("member.schooling", written)).contains(word);
    }

    @ParameterizedTest
    @CsvSource({
        "Làm ruộng,agriculture",
        "Làm công ăn lương,wage-work",
        "Thất nghiệp,unemployed-seeking",
        "Nội trợ,not-seeking",
        "'Học sinh, sinh viên',studying",
        "Mất sức lao động,no-labour-capacity",
        "Hưu trí,retired"
    })
    void workIsOneWordOfTheList(String written, String word) {
        assertThat(member("member.work", written)).contains(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tiểu học", "Đại học", "Khác"})
    void schoolingThatLeavesOpenWhetherItIsFinishedIsNotAnswered(String written) {
        assertThat(member("member.schooling", written)).isEmpty();
        ImportFixture.issue(receipt, IssueCode.VALUE_UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Không có việc làm", "Khác"})
    void workThatLeavesOpenWhetherItIsSoughtIsNotAnswered(String written) {
        assertThat(member("member.work", written)).isEmpty();
        ImportFixture.issue(receipt, IssueCode.VALUE_UNREADABLE);
    }

    @Test
    void numberOfATelephoneIsNoAssetAndNotShown() {
        assertThat(household("Số điện thoại", "0912345678")).isEmpty();
        assertThat(receipt.issues().toString()).doesNotContain("0912345678");
        ImportFixture.issue(receipt, IssueCode.COLUMN_UNKNOWN);
    }

    @Test
    void blankAmountIsNotAnsweredAndZeroIs() {
        assertThat(household("Thu nhập: làm muối", null)).isEmpty();
        assertThat(household("Thu nhập: làm muối", 0)).contains("income.salt.receipts=0");
    }
}
