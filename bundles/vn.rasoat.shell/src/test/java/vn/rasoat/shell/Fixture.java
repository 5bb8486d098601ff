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
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.karaf.shell.api.console.Session;
import vn.rasoat.api.classification.Explanation;
import vn.rasoat.api.classification.RulerReport;
import vn.rasoat.api.host.UnitDirectory;
import vn.rasoat.api.intake.HouseholdCounts;
import vn.rasoat.api.intake.ImportMode;
import vn.rasoat.api.intake.ImportState;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.intake.SheetCounts;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.register.RegisteredHousehold;
import vn.rasoat.api.register.RoundSnapshot;
import vn.rasoat.api.register.SurveyRegister;
import vn.rasoat.api.report.FormPack;
import vn.rasoat.api.report.FormRenderer;
import vn.rasoat.api.report.LivingStandardList;
import vn.rasoat.api.report.PageRenderer;
import vn.rasoat.api.report.StatutoryForm;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.round.RoundChange;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.round.RoundPins;
import vn.rasoat.api.round.Rounds;
import vn.rasoat.api.rules.ApplicationWindow;
import vn.rasoat.api.rules.Citation;
import vn.rasoat.api.rules.FactStatus;
import vn.rasoat.api.rules.Ruler;
import vn.rasoat.api.rules.Standard;
import vn.rasoat.api.rules.StandardCatalogue;
import vn.rasoat.api.rules.StandardRef;
import vn.rasoat.api.rules.TableRef;
import vn.rasoat.api.rules.UnknownFact;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.PovertyClass;
import vn.rasoat.api.survey.SurveyedHousehold;
import vn.rasoat.api.unit.AdministrativeUnit;
import vn.rasoat.api.unit.UnitLevel;
import vn.rasoat.api.unit.UnitList;

/** A session in a folder, one province with one district, and what the services answer. */
final class Fixture implements Rounds, UnitDirectory {

    static final RoundKey KEY = new RoundKey("20", 2024);
    static final StandardRef STANDARD = new StandardRef("nd-07-2021", 1, "a".repeat(64));
    static final StandardRef NEXT = new StandardRef("nd-351-2025", 1, "c".repeat(64));
    static final TableRef TABLE = new TableRef("b1-nd-07-2021", 1, "d".repeat(64));
    static final LocalDate FIRST_DAY = LocalDate.of(2024, 9, 1);
    static final Round ROUND =
            new Round(KEY, FIRST_DAY, LocalDate.of(2024, 12, 14), FIRST_DAY, STANDARD);
    static final AdministrativeUnit PROVINCE = unit("20", "Tỉnh Lạng Sơn", UnitLevel.PROVINCE, "");
    static final AdministrativeUnit DISTRICT =
            unit("187", "Huyện Chi Lăng", UnitLevel.DISTRICT, "20");
    static final AdministrativeUnit COMMUNE =
            unit("06505", "Xã Vân Linh", UnitLevel.COMMUNE, "187");
    static final Citation ARTICLE =
            new Citation(
                    "Nghị định 07/2021/NĐ-CP",
                    "Điều 3",
                    FactStatus.CONFIRMED,
                    "",
                    LocalDate.of(2026, 1, 5));
    static final UnknownFact UNKNOWN =
            new UnknownFact("values.rural.b1Line", "Ngưỡng điểm B1 nông thôn", ARTICLE);

    final List<Round> opened = new ArrayList<>();
    final List<RoundChange> changes = new ArrayList<>();
    final List<Issue> faults = new ArrayList<>();
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
        return opened.stream()
                .filter(round -> round.key().equals(key))
                .findFirst()
                .orElseThrow(
                        () ->
                                new RejectedRequestException(
                                        IssueCode.ROUND_UNKNOWN, key.toString()));
    }

    @Override
    public Round repin(RoundKey key, RoundPins pins, String person, String reason) {
        Round before = get(key);
        if (person.isEmpty() || reason.isEmpty()) {
            throw new RejectedRequestException(IssueCode.REASON_MISSING, "person");
        }
        changes.add(
                new RoundChange(
                        key,
                        changes.size() + 1,
                        Instant.parse("2024-10-01T02:03:04Z"),
                        person,
                        reason,
                        before.pins(),
                        pins));
        Round after = new Round(key, before.startsOn(), before.endsOn(), before.standardOn(), pins);
        opened.replaceAll(round -> round.key().equals(key) ? after : round);
        return after;
    }

    @Override
    public List<RoundChange> changes(RoundKey key) {
        return List.copyOf(changes);
    }

    @Override
    public List<Round> all() {
        return List.copyOf(opened);
    }

    @Override
    public Optional<UnitList> units(String province, LocalDate day) {
        return Optional.of(new UnitList(day, List.of(PROVINCE, DISTRICT, COMMUNE)));
    }

    @Override
    public Optional<String> provinceOf(String unit, LocalDate day) {
        return List.of("20", "187").contains(unit) ? Optional.of("20") : Optional.empty();
    }

    private static AdministrativeUnit unit(
            String code, String name, UnitLevel level, String parent) {
        return new AdministrativeUnit(
                code, name, level, "", parent, LocalDate.MIN, LocalDate.MAX, List.of());
    }

    /** A service that knows some of its methods, by name. */
    static <T> T answering(Class<T> type, Map<String, Function<List<Object>, Object>> answers) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) ->
                                Optional.ofNullable(answers.get(method.getName()))
                                        .orElseThrow(
                                                () ->
                                                        new UnsupportedOperationException(
                                                                method.getName()))
                                        .apply(
                                                arguments == null
                                                        ? List.of()
                                                        : List.of(arguments))));
    }

    StandardCatalogue catalogue() {
        return answering(
                StandardCatalogue.class,
                Map.of(
                        "all",
                        arguments ->
                                List.of(
                                        standard(STANDARD, "Chuẩn 2022-2026", List.of()),
                                        standard(NEXT, "Chuẩn 2027-2030", List.of(UNKNOWN))),
                        "windows",
                        arguments ->
                                List.of(
                                        new ApplicationWindow(
                                                STANDARD.id(),
                                                Ruler.NATIONAL,
                                                ApplicationWindow.NATION,
                                                LocalDate.of(2022, 1, 1),
                                                LocalDate.of(2026, 12, 31),
                                                ARTICLE)),
                        "b1Table",
                        arguments ->
                                arguments.get(0).equals(STANDARD)
                                        ? Optional.of(TABLE)
                                        : Optional.empty(),
                        "faults",
                        arguments -> List.copyOf(faults)));
    }

    private static Standard standard(StandardRef ref, String title, List<UnknownFact> unknown) {
        return answering(
                Standard.class,
                Map.of(
                        "ref", arguments -> ref,
                        "title", arguments -> title,
                        "unknownFacts", arguments -> unknown));
    }

    static final Map<PovertyClass, Map<PovertyClass, Integer>> MOVES =
            Map.of(
                    PovertyClass.POOR,
                    Map.of(PovertyClass.POOR, 4, PovertyClass.NOT_POOR, 2),
                    PovertyClass.NOT_POOR,
                    Map.of(PovertyClass.NOT_POOR, 3));

    static RegisteredHousehold household(String id, String village, String number) {
        return new RegisteredHousehold(
                id,
                new SurveyedHousehold(
                        new HouseholdKey(COMMUNE.code(), village, number, ""),
                        Answers.NONE,
                        List.of()),
                Optional.empty());
    }

    @SuppressWarnings("unchecked")
    static SurveyRegister register(RegisteredHousehold... households) {
        RoundSnapshot snapshot =
                answering(
                        RoundSnapshot.class,
                        Map.of(
                                "forEachHousehold",
                                arguments -> {
                                    List.of(households)
                                            .forEach((Consumer<Object>) arguments.get(0));
                                    return null;
                                }));
        return answering(
                SurveyRegister.class,
                Map.of(
                        "read",
                        arguments ->
                                ((Function<RoundSnapshot, Object>) arguments.get(2))
                                        .apply(snapshot)));
    }

    /** Writes what it was given. */
    record NamingPages(String format) implements PageRenderer {

        @Override
        public String mediaType() {
            return "text/plain";
        }

        @Override
        public void explanations(List<Explanation> explanations, OutputStream out)
                throws IOException {
            write(explanations.size() + " explanations", out);
        }

        @Override
        public void livingStandard(LivingStandardList list, OutputStream out) throws IOException {
            write("list of " + list.commune().code(), out);
        }

        @Override
        public void bridge(RulerReport report, OutputStream out) throws IOException {
            write("bridge to " + report.other().id(), out);
        }

        private void write(String text, OutputStream out) throws IOException {
            out.write((format + " " + text).getBytes(StandardCharsets.UTF_8));
        }
    }

    static Receipt receipt(ImportState state) {
        return receipt(ImportMode.GOOD_ONLY, state);
    }

    static Receipt receipt(ImportMode mode, ImportState state) {
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
                mode,
                state,
                state != ImportState.NOTHING_IMPORTED
                        ? new HouseholdCounts(2638, 2600, 10, 5, 4, 12, 7)
                        : new HouseholdCounts(8, 0, 0, 0, 1, 0, 7),
                List.of(new SheetCounts("ThanhVien", "members", 3, 3, 0, 0, 0, 0, 0)),
                issues);
    }

    static FormPack pack(Ruler ruler) {
        return new FormPack(
                ROUND,
                DISTRICT,
                ruler,
                STANDARD,
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
