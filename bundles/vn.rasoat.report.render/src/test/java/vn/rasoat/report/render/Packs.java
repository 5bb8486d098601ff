package vn.rasoat.report.render;

import java.time.LocalDate;
import java.util.List;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;
import vn.rasoat.api.report.Cell;
import vn.rasoat.api.report.FormColumn;
import vn.rasoat.api.report.FormPack;
import vn.rasoat.api.report.FormRow;
import vn.rasoat.api.report.StatutoryForm;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.rules.Ruler;
import vn.rasoat.api.rules.StandardRef;
import vn.rasoat.api.unit.AdministrativeUnit;
import vn.rasoat.api.unit.UnitLevel;

/** A small pack: two forms, a district with one commune whose name looks like a formula. */
final class Packs {

    private static final LocalDate FIRST = LocalDate.of(2024, 9, 1);
    private static final AdministrativeUnit DISTRICT =
            unit("187", "Huyện Chi Lăng", UnitLevel.DISTRICT, "20");
    private static final AdministrativeUnit COMMUNE =
            unit("06505", "=SUM(1,2)", UnitLevel.COMMUNE, "187");

    private Packs() {}

    static FormPack small() {
        Round round =
                new Round(
                        new RoundKey("20", 2024),
                        FIRST,
                        LocalDate.of(2024, 12, 14),
                        FIRST,
                        new StandardRef("nd-07-2021", 1, "abc"));
        return new FormPack(
                round,
                DISTRICT,
                Ruler.NATIONAL,
                round.standard(),
                "ỦY BAN NHÂN DÂN HUYỆN CHI LĂNG",
                true,
                List.of(Issue.of(IssueCode.NOT_RECOGNISED, Place.FILE)),
                List.of(results(), movements()));
    }

    private static StatutoryForm results() {
        return new StatutoryForm(
                "7.1",
                "review-results",
                "TỔNG HỢP KẾT QUẢ",
                List.of("TT", "Phường/Xã"),
                List.of(
                        new FormColumn("1", List.of("Hộ dân cư"), "1"),
                        new FormColumn("3", List.of("Kết quả", "Hộ nghèo", "Số hộ"), "3"),
                        new FormColumn("4", List.of("Kết quả", "Hộ nghèo", "Tỷ lệ"), "4=3/1*100"),
                        new FormColumn("5", List.of("Kết quả", "Hộ cận nghèo"), "5")),
                List.of(
                        row(
                                DISTRICT,
                                "",
                                "",
                                "",
                                count(22388),
                                count(812),
                                rate(812, 22388),
                                none()),
                        row(
                                COMMUNE,
                                "1",
                                "",
                                "",
                                count(1000),
                                count(27),
                                rate(27, 1000),
                                count(0))),
                List.of("Để trống, khi \"thiếu\" số liệu."));
    }

    private static StatutoryForm movements() {
        return new StatutoryForm(
                "7.2",
                "poor-movements",
                "TỔNG HỢP DIỄN BIẾN HỘ NGHÈO",
                List.of("TT", "Phường/Xã", "Phân tổ"),
                List.of(new FormColumn("9", List.of("Cuối kỳ"), "9=1-2")),
                List.of(
                        row(DISTRICT, "", "households", "Hộ", count(3)),
                        row(DISTRICT, "", "persons", "Nhân khẩu", count(11))),
                List.of());
    }

    private static FormRow row(
            AdministrativeUnit unit, String ordinal, String key, String label, Cell... cells) {
        return new FormRow(unit, ordinal, key, label, List.of(cells));
    }

    private static Cell count(long value) {
        return new Cell.Count(value);
    }

    private static Cell rate(long part, long whole) {
        return new Cell.Rate(part, whole);
    }

    private static Cell none() {
        return new Cell.Blank();
    }

    private static AdministrativeUnit unit(
            String code, String name, UnitLevel level, String parent) {
        return new AdministrativeUnit(
                code, name, level, "", parent, LocalDate.MIN, LocalDate.MAX, List.of());
    }
}
