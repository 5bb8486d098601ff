package vn.rasoat.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.console.Session;
import vn.rasoat.api.host.UnitDirectory;
import vn.rasoat.api.intake.HouseholdCounts;
import vn.rasoat.api.intake.ImportState;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.intake.SheetCounts;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.report.FormPack;
import vn.rasoat.api.report.FormRenderer;
import vn.rasoat.api.report.StatutoryForm;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.round.Rounds;
import vn.rasoat.api.rules.StandardRef;
import vn.rasoat.api.unit.AdministrativeUnit;
import vn.rasoat.api.unit.UnitLevel;
import vn.rasoat.api.unit.UnitList;

/** A session in a folder, one province with one district, and what the services answer. */
final class Fixture implements Rounds, UnitDirectory {

    static final RoundKey KEY = new RoundKey("20", 2024);
    static final LocalDate FIRST_DAY = LocalDate.of(2024, 9, 1);
    static final Round ROUND =
            new Round(
                    KEY,
                    FIRST_DAY,
                    LocalDate.of(2024, 12, 14),
                    FIRST_DAY,
                    new StandardRef("nd-07-2021", 1, "a".repeat(64)));
    static final AdministrativeUnit DISTRICT =
            new AdministrativeUnit(
                    "187",
                    "Huyện Chi Lăng",
                    UnitLevel.DISTRICT,
                    "Huyện",
                    "20",
                    LocalDate.MIN,
                    LocalDate.MAX,
                    List.of());

    final List<Round> opened = new ArrayList<>();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Path folder;

    Fixture(Path folder) {
        this.folder = folder;
    }

    Session session() {
        PrintStream console = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return (Session)
                Proxy.newProxyInstance(
                        Session.class.getClassLoader(),
                        new Class<?>[] {Session.class},
                        (proxy, method, arguments) ->
                                switch (method.getName()) {
                                    case "getConsole" -> console;
                                    case "currentDir" -> folder;
                                    default -> throw new UnsupportedOperationException();
                                });
    }

    List<String> lines() {
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Override
    public Round open(String unit, int year) {
        if (provinceOf(unit, FIRST_DAY).isEmpty()) {
            throw new RejectedRequestException(IssueCode.UNIT_UNKNOWN, unit, FIRST_DAY.toString());
        }
        opened.add(ROUND);
        return ROUND;
    }

    @Override
    public Round get(RoundKey key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Round> all() {
        return List.copyOf(opened);
    }

    @Override
    public Optional<UnitList> units(String province, LocalDate day) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<String> provinceOf(String unit, LocalDate day) {
        return List.of("20", "187").contains(unit) ? Optional.of("20") : Optional.empty();
    }

    static Receipt receipt(ImportState state) {
        List<Issue> issues = new ArrayList<>();
        for (int row = 10; row < 17; row++) {
            issues.add(Issue.of(IssueCode.HEADER_REPEATED, new Place("Ho", row, "")));
        }
        issues.add(
                new Issue(
                        IssueCode.REQUIRED_VALUE_UNREADABLE,
                        new Place("Ho", 12, "P"),
                        "x",
                        "số",
                        List.of("Điểm Phiếu B1", "số")));
        return new Receipt(
                "0192",
                KEY,
                "187",
                "chi-lang.xlsx",
                "b".repeat(64),
                Instant.parse("2024-10-01T02:03:04Z"),
                state,
                state == ImportState.IMPORTED
                        ? new HouseholdCounts(2638, 2600, 10, 5, 4, 12, 7)
                        : new HouseholdCounts(8, 0, 0, 0, 1, 0, 7),
                List.of(new SheetCounts("ThanhVien", "members", 3, 3, 0, 0, 0, 0, 0)),
                issues);
    }

    static FormPack pack() {
        return new FormPack(
                ROUND,
                DISTRICT,
                "",
                true,
                List.of(Issue.of(IssueCode.NOT_RECOGNISED, Place.FILE)),
                List.of(form("7.1"), form("7.2")));
    }

    private static StatutoryForm form(String number) {
        return new StatutoryForm(number, number, "", List.of(), List.of(), List.of(), List.of());
    }

    /** Writes the name of what it renders. */
    record NamingRenderer(String format) implements FormRenderer {

        @Override
        public String mediaType() {
            return "text/plain";
        }

        @Override
        public void render(FormPack pack, StatutoryForm form, OutputStream out) throws IOException {
            out.write((format + " " + form.number()).getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void render(FormPack pack, OutputStream out) throws IOException {
            out.write((format + " pack").getBytes(StandardCharsets.UTF_8));
        }
    }
}
