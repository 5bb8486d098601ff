package vn.rasoat.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;
import vn.rasoat.api.unit.UnitCatalogue;
import vn.rasoat.api.unit.UnitListChange;
import vn.rasoat.api.unit.UnitListChange.Kind;
import vn.rasoat.api.unit.UnitListFile;

class UnitsInstallCommandTest implements UnitCatalogue {

    @TempDir Path folder;

    private final List<String> installed = new ArrayList<>();
    private List<Issue> faults = List.of();
    private Fixture fixture;
    private UnitsInstallCommand command;

    @BeforeEach
    void prepare() throws IOException {
        fixture = new Fixture(folder);
        Files.writeString(folder.resolve("list.csv"), "x");
        command = new UnitsInstallCommand();
        command.session = fixture.session();
        command.catalogue = this;
        command.file = "list.csv";
        command.from = "2025-07-01";
    }

    @Override
    public UnitListChange plan(UnitListFile list, Optional<UnitListFile> map, LocalDate from) {
        if (!faults.isEmpty()) {
            return new UnitListChange(from, List.of(), faults);
        }
        return new UnitListChange(
                from,
                List.of(
                        new UnitListChange.Province(
                                "91",
                                "Tỉnh Một",
                                4,
                                false,
                                List.of(
                                        new UnitListChange.Unit(
                                                Kind.ENDED,
                                                "91002",
                                                "Xã Bình",
                                                List.of("91001", "91003")),
                                        new UnitListChange.Unit(
                                                Kind.ADDED, "91004", "Xã Dậu", List.of()))),
                        new UnitListChange.Province("92", "Tỉnh Hai", 0, true, List.of())),
                List.of());
    }

    @Override
    public UnitListChange install(
            UnitListFile list,
            Optional<UnitListFile> map,
            LocalDate from,
            String person,
            String source) {
        installed.add(list.name() + " " + from + " " + person + " " + source);
        return plan(list, map, from);
    }

    @Test
    void previewNamesEachChangeAndInstallsNothing() {
        command.execute();

        assertThat(fixture.lines())
                .containsExactly(
                        "91 Tỉnh Một: không đổi 4, thay đổi 2",
                        "  bị chia, cần biết thôn của hộ: 91002 Xã Bình -> [91001, 91003]",
                        "  mới: 91004 Xã Dậu []",
                        "92 Tỉnh Hai: đã có danh mục của ngày sau, giữ nguyên",
                        "Xem trước, chưa cài đặt. Thêm --yes --person --source để cài đặt danh mục"
                                + " áp dụng từ 2025-07-01.");
        assertThat(installed).isEmpty();
    }

    @Test
    void listIsInstalledOnRequest() {
        command.yes = true;
        command.person = "P";
        command.source = "S";

        command.execute();

        assertThat(installed).containsExactly("list.csv 2025-07-01 P S");
        assertThat(fixture.lines()).last().isEqualTo("Đã cài đặt danh mục áp dụng từ 2025-07-01.");
    }

    @Test
    void faultyListFailsAfterItsFaultsArePrinted() {
        faults = List.of(Issue.of(IssueCode.UNIT_TWICE, Place.FILE, "list.csv", "7", "91001"));

        assertThatThrownBy(command::execute).hasMessageStartingWith("HN-2025 list.csv, dòng 7");
        assertThat(fixture.lines()).anyMatch(line -> line.contains("HN-2025"));
    }

    @Test
    void dateThatIsNoneIsSaid() {
        command.from = "01/07/2025";

        assertThatThrownBy(command::execute).hasMessageContaining("01/07/2025");
    }
}
