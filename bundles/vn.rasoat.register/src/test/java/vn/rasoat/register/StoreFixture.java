package vn.rasoat.register;

import java.nio.file.Path;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.h2.Driver;
import org.h2.util.OsgiDataSourceFactory;
import vn.rasoat.api.classification.ClassSource;
import vn.rasoat.api.classification.Difference;
import vn.rasoat.api.classification.LocalOutcome;
import vn.rasoat.api.classification.Outcome;
import vn.rasoat.api.host.UnitDirectory;
import vn.rasoat.api.intake.HouseholdCounts;
import vn.rasoat.api.intake.ImportState;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.intake.SheetCounts;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;
import vn.rasoat.api.register.ChangeSet;
import vn.rasoat.api.register.RegisteredHousehold;
import vn.rasoat.api.register.RoundSnapshot;
import vn.rasoat.api.register.RowOutcome;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.rules.Step;
import vn.rasoat.api.rules.TableRef;
import vn.rasoat.api.survey.Answer;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.PovertyClass;
import vn.rasoat.api.survey.SurveyedHousehold;
import vn.rasoat.api.unit.AdministrativeUnit;
import vn.rasoat.api.unit.UnitLevel;
import vn.rasoat.api.unit.UnitList;

/** A store in a folder, with what the tests put into it. */
final class StoreFixture implements AutoCloseable {

    static final RoundKey ROUND = new RoundKey("20", 2024);
    static final Instant NOW = Instant.parse("2026-02-03T04:05:06.123456789Z");

    final FixedStandards standards = new FixedStandards();
    final DataStore store;
    final JdbcRounds rounds;
    final JdbcSurveyRegister register;
    final JdbcReferenceTexts texts;
    final JdbcImportUndo undo;
    final JdbcSubmissionLog submissions;

    StoreFixture(Path folder) {
        store = open(folder);
        rounds =
                new JdbcRounds(
                        store, standards, new FixedUnits(), Clock.fixed(NOW, ZoneOffset.UTC));
        register = new JdbcSurveyRegister(store);
        texts = new JdbcReferenceTexts(store);
        submissions = new JdbcSubmissionLog(store);
        undo = new JdbcImportUndo(store, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    int lastChangeSet() {
        return register.read(ROUND, Set.of(), RoundSnapshot::lastChangeSet);
    }

    static DataStore open(Path folder) {
        return new DataStore(
                new OsgiDataSourceFactory(new Driver()),
                "jdbc:h2:file:" + folder.resolve("register"),
                "rasoat",
                "",
                5);
    }

    @Override
    public void close() {
        store.close();
    }

    /** What a test does to the schema or asks of it. */
    void execute(String sql) {
        store.inTransaction(
                connection -> {
                    try (Statement statement = connection.createStatement()) {
                        return statement.execute(sql);
                    }
                });
    }

    List<RegisteredHousehold> households() {
        return register.read(
                ROUND,
                Set.of(),
                snapshot -> {
                    List<RegisteredHousehold> households = new ArrayList<>();
                    snapshot.forEachHousehold(households::add);
                    return households;
                });
    }

    List<RowOutcome> put(SurveyedHousehold... households) {
        try (ChangeSet changes = register.begin(ROUND)) {
            List<RowOutcome> outcomes = changes.putHouseholds(List.of(households));
            changes.commit(receipt(changes.id()));
            return outcomes;
        }
    }

    /** One import; the id of its receipt. */
    String importing(Consumer<ChangeSet> file) {
        return importing(ROUND, file);
    }

    String importing(RoundKey round, Consumer<ChangeSet> file) {
        try (ChangeSet changes = register.begin(round)) {
            file.accept(changes);
            changes.commit(receipt(changes.id(), round));
            return changes.id();
        }
    }

    String importing(SurveyedHousehold... households) {
        return importing(changes -> changes.putHouseholds(List.of(households)));
    }

    static HouseholdKey key(String commune, String village, String number) {
        return new HouseholdKey(commune, village, number, "");
    }

    static SurveyedHousehold household(HouseholdKey key, String b1, String... members) {
        Answers answers =
                Answers.of(
                        Map.of(
                                "administrative.areaType",
                                "rural",
                                "family.numberOfMembers",
                                Integer.toString(Math.max(1, members.length)),
                                "b1Point",
                                b1));
        List<Answers> people = new ArrayList<>();
        for (String name : members) {
            people.add(Answers.of(Map.of("member.fullName", name)));
        }
        return new SurveyedHousehold(key, answers, people);
    }

    /** By the national standard alone, B1 as added by hand. */
    static Outcome outcome(PovertyClass povertyClass) {
        return outcome(povertyClass, Answer.UNKNOWN, Optional.empty(), Optional.empty());
    }

    /** With everything that an outcome can have; the local result shares one step. */
    static Outcome fullOutcome(PovertyClass povertyClass, PovertyClass local) {
        return outcome(
                povertyClass,
                Answer.YES,
                Optional.of(FixedStandards.TABLE),
                Optional.of(
                        new LocalOutcome(
                                local,
                                List.of(
                                        new Step("income-line", "150 \\ 160", "below", "NQ 1\tĐ1"),
                                        new Step("", "", "", ""),
                                        new Step("class", "", local.word(), "")),
                                FixedStandards.LOCAL)));
    }

    static Outcome outcome(
            PovertyClass povertyClass,
            Answer lowIncomeWorker,
            Optional<TableRef> b1Table,
            Optional<LocalOutcome> local) {
        return new Outcome(
                povertyClass,
                ClassSource.COMPUTED,
                Map.of("nutrition", Answer.YES, "employment", Answer.UNKNOWN),
                Answer.NO,
                lowIncomeWorker,
                List.of(
                        new Step("b2", "10 \\ 3", "30", "TT 07/2021\tPhụ lục"),
                        new Step("", "", "", "")),
                List.of(
                        new Difference(IssueCode.CLASS_DIFFERS, "classify", List.of("poor", "")),
                        new Difference(IssueCode.B2_DIFFERS, "b2Point", List.of())),
                FixedStandards.NATIONAL,
                b1Table,
                local);
    }

    static Receipt receipt(String id) {
        return receipt(id, ROUND);
    }

    static Receipt receipt(String id, RoundKey round) {
        return new Receipt(
                id,
                round,
                "187",
                "Chi Lăng 2024.xlsx",
                "b".repeat(64),
                Instant.parse("2024-10-01T02:03:04.123456789Z"),
                ImportState.IMPORTED,
                new HouseholdCounts(21, 1, 2, 3, 4, 5, 6),
                List.of(
                        new SheetCounts("Ho", "households", 21, 1, 2, 3, 4, 5, 6),
                        new SheetCounts("ThanhVien", "members", 7, 7, 0, 0, 0, 0, 0)),
                List.of(
                        new Issue(
                                IssueCode.VALUE_UNREADABLE,
                                new Place("Ho", 12, "P"),
                                "một\thai\nba\\",
                                "số nguyên",
                                List.of("Điểm B1", "")),
                        Issue.of(IssueCode.SHEET_MISSING, Place.FILE),
                        Issue.of(IssueCode.SHEET_UNKNOWN, Place.sheet("X"), "")));
    }

    /** Province 20 alone. */
    private static final class FixedUnits implements UnitDirectory {
        @Override
        public Optional<UnitList> units(String province, LocalDate day) {
            AdministrativeUnit unit =
                    new AdministrativeUnit(
                            province,
                            "Tỉnh Lạng Sơn",
                            UnitLevel.PROVINCE,
                            "Tỉnh",
                            "",
                            LocalDate.MIN,
                            LocalDate.MAX,
                            List.of());
            return province.equals("20")
                    ? Optional.of(new UnitList(day, List.of(unit)))
                    : Optional.empty();
        }

        @Override
        public Optional<String> provinceOf(String unit, LocalDate day) {
            return Set.of("20", "187").contains(unit) ? Optional.of("20") : Optional.empty();
        }
    }
}
