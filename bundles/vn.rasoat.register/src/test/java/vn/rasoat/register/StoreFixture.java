package vn.rasoat.register;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.h2.Driver;
import org.h2.util.OsgiDataSourceFactory;
import vn.rasoat.api.classification.ClassSource;
import vn.rasoat.api.classification.Difference;
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
import vn.rasoat.api.rules.Indicator;
import vn.rasoat.api.rules.PointScale;
import vn.rasoat.api.rules.Standard;
import vn.rasoat.api.rules.StandardCatalogue;
import vn.rasoat.api.rules.StandardRef;
import vn.rasoat.api.rules.Step;
import vn.rasoat.api.rules.Verdict;
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
    static final StandardRef STANDARD = new StandardRef("nd-07-2021", 1, "a".repeat(64));

    final DataStore store;
    final JdbcRounds rounds;
    final JdbcSurveyRegister register;

    StoreFixture(Path folder) {
        store = open(folder);
        rounds = new JdbcRounds(store, new FixedStandards(), new FixedUnits());
        register = new JdbcSurveyRegister(store);
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

    static Outcome outcome(PovertyClass povertyClass) {
        return new Outcome(
                povertyClass,
                ClassSource.COMPUTED,
                Map.of("nutrition", Answer.YES, "employment", Answer.UNKNOWN),
                Answer.NO,
                List.of(
                        new Step("b2", "10 \\ 3", "30", "TT 07/2021\tPhụ lục"),
                        new Step("", "", "", "")),
                List.of(
                        new Difference(IssueCode.CLASS_DIFFERS, "classify", List.of("poor", "")),
                        new Difference(IssueCode.B2_DIFFERS, "b2Point", List.of())),
                STANDARD);
    }

    static Receipt receipt(String id) {
        return new Receipt(
                id,
                ROUND,
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

    /** One standard, in force from 2022. */
    private static final class FixedStandards implements StandardCatalogue {
        @Override
        public Optional<Standard> inForce(LocalDate day) {
            return day.getYear() >= 2022 ? Optional.of(new FixedStandard()) : Optional.empty();
        }

        @Override
        public Optional<Standard> find(StandardRef ref) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Standard> all() {
            throw new UnsupportedOperationException();
        }
    }

    private static final class FixedStandard implements Standard {
        @Override
        public StandardRef ref() {
            return STANDARD;
        }

        @Override
        public String title() {
            return "";
        }

        @Override
        public List<Indicator> indicators() {
            return List.of();
        }

        @Override
        public PointScale b1() {
            throw new UnsupportedOperationException();
        }

        @Override
        public PointScale b2() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int leastDeprivationsOfPoor() {
            return 0;
        }

        @Override
        public Verdict evaluate(SurveyedHousehold household) {
            throw new UnsupportedOperationException();
        }
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
