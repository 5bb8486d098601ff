package vn.rasoat.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import vn.rasoat.api.classification.ClassSource;
import vn.rasoat.api.classification.Difference;
import vn.rasoat.api.classification.LocalOutcome;
import vn.rasoat.api.classification.Outcome;
import vn.rasoat.api.host.UnitDirectory;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.intake.RowReport;
import vn.rasoat.api.intake.TabularReader;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.issue.UnavailableException;
import vn.rasoat.api.register.ChangeSet;
import vn.rasoat.api.register.KeptCount;
import vn.rasoat.api.register.RegisteredHousehold;
import vn.rasoat.api.register.RoundSnapshot;
import vn.rasoat.api.register.SurveyRegister;
import vn.rasoat.api.report.FormPackComposer;
import vn.rasoat.api.report.LivingStandardLists;
import vn.rasoat.api.report.PovertyMeasures;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.round.RoundChange;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.round.RoundPins;
import vn.rasoat.api.round.Rounds;
import vn.rasoat.api.rules.ApplicationWindow;
import vn.rasoat.api.rules.HouseholdScorer;
import vn.rasoat.api.rules.Indicator;
import vn.rasoat.api.rules.IndicatorSource;
import vn.rasoat.api.rules.PointScale;
import vn.rasoat.api.rules.Reasons;
import vn.rasoat.api.rules.Ruler;
import vn.rasoat.api.rules.ScoredIndicator;
import vn.rasoat.api.rules.ScoredItem;
import vn.rasoat.api.rules.ScoringOptions;
import vn.rasoat.api.rules.Standard;
import vn.rasoat.api.rules.StandardCatalogue;
import vn.rasoat.api.rules.StandardRef;
import vn.rasoat.api.rules.TableRef;
import vn.rasoat.api.rules.UnknownFact;
import vn.rasoat.api.rules.Verdict;
import vn.rasoat.api.survey.Answer;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.api.survey.HouseholdEvent;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.OpeningEntry;
import vn.rasoat.api.survey.PovertyClass;
import vn.rasoat.api.survey.Residents;
import vn.rasoat.api.survey.SurveyedHousehold;
import vn.rasoat.api.unit.AdministrativeUnit;
import vn.rasoat.api.unit.UnitLevel;
import vn.rasoat.api.unit.UnitList;

/** Everything around the composer, held in memory: one round, a few units, the register. */
public final class World implements Rounds, UnitDirectory, SurveyRegister {

    public static final RoundKey ROUND = new RoundKey("20", 2024);
    public static final LocalDate FIRST = LocalDate.of(2024, 9, 1);
    public static final StandardRef REF = new StandardRef("nd-07-2021", 1, "0".repeat(64));
    public static final StandardRef LOCAL = new StandardRef("made-up-20", 1, "1".repeat(64));

    private static final String[][] INDICATORS = {
        {"employment", "Việc làm"},
        {"dependents", "Người phụ thuộc trong hộ gia đình"},
        {"nutrition", "Dinh dưỡng"},
        {"health_insurance", "Bảo hiểm y tế"},
        {"adult_education", "Trình độ giáo dục của người lớn"},
        {"child_schooling", "Tình trạng đi học của trẻ em"},
        {"housing_quality", "Chất lượng nhà ở"},
        {"housing_area", "Diện tích nhà ở bình quân đầu người"},
        {"water", "Nguồn nước sinh hoạt"},
        {"toilet", "Nhà tiêu hợp vệ sinh"},
        {"telecom", "Sử dụng dịch vụ viễn thông"},
        {"information_means", "Phương tiện phục vụ tiếp cận thông tin"},
    };

    private final List<AdministrativeUnit> units = new ArrayList<>();
    private RoundPins pins = RoundPins.of(REF);
    private int indicators = INDICATORS.length;

    /** By household: what the standard says of its income. */
    public final Map<HouseholdKey, Verdict> verdicts = new HashMap<>();

    public final List<RegisteredHousehold> households = new ArrayList<>();
    public final List<OpeningEntry> opening = new ArrayList<>();
    public final Set<String> openingCommunes = new TreeSet<>();
    public final List<HouseholdEvent> events = new ArrayList<>();
    public final List<Residents> residents = new ArrayList<>();

    /** Counts that the register keeps, by layout. */
    public final Map<String, Map<String, KeptCount>> kept = new HashMap<>();

    /** Whether the disk of the register is full. */
    public boolean full;

    /** Communes whose households were read, in order. */
    public final List<String> read = new ArrayList<>();

    /** A province without units below it. */
    public World() {
        unit("20", "Tỉnh Lạng Sơn", UnitLevel.PROVINCE, "");
    }

    /** The province with one district of two communes. */
    public static World twoCommunes() {
        World world = new World();
        world.unit("187", "Huyện Chi Lăng", UnitLevel.DISTRICT, "20");
        world.unit("06505", "Xã Vân Linh", UnitLevel.COMMUNE, "187");
        world.unit("06463", "Thị trấn Đồng Mỏ", UnitLevel.COMMUNE, "187");
        return world;
    }

    /** Holds what the other one holds; what it kept stays. */
    public void become(World other) {
        for (RegisteredHousehold now : other.households) {
            RegisteredHousehold before =
                    households.stream()
                            .filter(it -> it.id().equals(now.id()))
                            .findFirst()
                            .orElse(now);
            boolean same =
                    before.survey().equals(now.survey()) && before.outcome().equals(now.outcome());
            other.households.set(other.households.indexOf(now), same ? before : now);
        }
        households.clear();
        households.addAll(other.households);
        opening.clear();
        opening.addAll(other.opening);
        openingCommunes.clear();
        openingCommunes.addAll(other.openingCommunes);
        events.clear();
        events.addAll(other.events);
    }

    public void unit(String code, String name, UnitLevel level, String parent) {
        units.add(
                new AdministrativeUnit(
                        code,
                        name,
                        level,
                        name.substring(0, name.indexOf(' ')),
                        parent,
                        LocalDate.MIN,
                        LocalDate.MAX,
                        List.of()));
    }

    public FormPackComposer composer() {
        return new SnapshotFormPackComposer(this, this, this, new Catalogue());
    }

    TabularFormChecker formChecker(TabularReader reader) {
        return new TabularFormChecker(this, this, this, new Catalogue(), reader);
    }

    SnapshotSealedPacks sealedPacks(String software) {
        return new SnapshotSealedPacks(cubes(), software);
    }

    RoundCubes cubes() {
        return new RoundCubes(this, this, this, new Catalogue());
    }

    public PovertyMeasures measures() {
        return new CubePovertyMeasures(this, this, this, new Catalogue());
    }

    public LivingStandardLists lists() {
        return new SnapshotLivingStandardLists(this, this, this, new Catalogue());
    }

    /** The standard has its first indicators only. */
    public void indicators(int number) {
        indicators = number;
    }

    /** A household of a size, deprived in the indicators with these numbers. */
    public void household(
            String commune, String number, PovertyClass now, int persons, Set<Integer> deprived) {
        Map<String, Answer> deprivations = new HashMap<>();
        for (int i = 0; i < indicators; i++) {
            deprivations.put(INDICATORS[i][0], Answer.of(deprived.contains(i + 1)));
        }
        household(
                commune,
                number,
                answers("family.numberOfMembers", Integer.toString(persons)),
                List.of(),
                outcome(now, ClassSource.COMPUTED, deprivations));
    }

    /** The province gets a standard of its own. */
    public void pinLocalStandard() {
        pins = new RoundPins(REF, Optional.of(LOCAL), Optional.empty(), IndicatorSource.TICKED);
    }

    /** Gives the household that was added last a second result. */
    public void localResult(PovertyClass local) {
        change(it -> withLocal(it, Optional.of(new LocalOutcome(local, List.of(), LOCAL))));
    }

    /** Changes the outcome of the household that was added last. */
    public void change(UnaryOperator<Outcome> change) {
        RegisteredHousehold last = households.remove(households.size() - 1);
        households.add(
                new RegisteredHousehold(last.id(), last.survey(), last.outcome().map(change)));
    }

    /** The household that was added last is not classified. */
    public void unclassify() {
        RegisteredHousehold last = households.remove(households.size() - 1);
        households.add(new RegisteredHousehold(last.id(), last.survey(), Optional.empty()));
    }

    private static Outcome withLocal(Outcome it, Optional<LocalOutcome> local) {
        return new Outcome(
                it.povertyClass(),
                it.source(),
                it.deprivations(),
                it.averageLivingStandard(),
                it.lowIncomeWorker(),
                it.steps(),
                it.differences(),
                it.standard(),
                it.b1Table(),
                local);
    }

    /** An outcome of which only class, source and indicators matter. */
    public static Outcome outcome(
            PovertyClass povertyClass, ClassSource source, Map<String, Answer> deprivations) {
        return outcome(povertyClass, source, deprivations, Answer.NO, List.of());
    }

    public static Outcome outcome(
            PovertyClass povertyClass,
            ClassSource source,
            Map<String, Answer> deprivations,
            Answer averageLivingStandard,
            List<Difference> differences) {
        return new Outcome(
                povertyClass,
                source,
                deprivations,
                averageLivingStandard,
                Answer.UNKNOWN,
                List.of(),
                differences,
                REF,
                Optional.empty(),
                Optional.empty());
    }

    /** A household with answers; deprived in as many indicators as said, known in all others. */
    public void household(
            String commune, String number, PovertyClass now, int deprived, Answers answers) {
        household(commune, number, now, deprived, answers, List.of());
    }

    public void household(
            String commune,
            String number,
            PovertyClass now,
            int deprived,
            Answers answers,
            List<Answers> members) {
        Map<String, Answer> deprivations = new HashMap<>();
        for (int i = 0; i < INDICATORS.length; i++) {
            deprivations.put(INDICATORS[i][0], Answer.of(i < deprived));
        }
        boolean average =
                answers.text("family.isAgricultureForestryFisherySaltMediumLivingStandard")
                        .filter("yes"::equals)
                        .isPresent();
        household(
                commune,
                number,
                answers,
                members,
                outcome(now, ClassSource.COMPUTED, deprivations, Answer.of(average), List.of()));
    }

    public void household(
            String commune,
            String number,
            Answers answers,
            List<Answers> members,
            Outcome outcome) {
        Answers complete = answers;
        if (answers.text("family.numberOfMembers").isEmpty()) {
            complete = complete.with("family.numberOfMembers", "3");
        }
        SurveyedHousehold survey =
                new SurveyedHousehold(
                        new HouseholdKey(commune, "Thôn A", number, ""),
                        complete.with("administrative.areaType", "rural"),
                        members);
        households.add(new RegisteredHousehold(commune + number, survey, Optional.of(outcome)));
    }

    public static Answers answers(String... pathsAndValues) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < pathsAndValues.length; i += 2) {
            values.put(pathsAndValues[i], pathsAndValues[i + 1]);
        }
        return Answers.of(values);
    }

    @Override
    public Round open(String unit, int year) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Round get(RoundKey key) {
        if (!key.equals(ROUND)) {
            throw new RejectedRequestException(IssueCode.ROUND_UNKNOWN, key.toString());
        }
        return new Round(ROUND, FIRST, LocalDate.of(2024, 12, 14), FIRST, pins);
    }

    @Override
    public Round repin(RoundKey key, RoundPins pins, String person, String reason) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<RoundChange> changes(RoundKey key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Round> all() {
        return List.of(get(ROUND));
    }

    @Override
    public Optional<UnitList> units(String province, LocalDate day) {
        return Optional.of(new UnitList(day, units));
    }

    @Override
    public Optional<String> provinceOf(String unit, LocalDate day) {
        return Optional.of("20");
    }

    @Override
    public <T> T read(RoundKey round, Set<String> communes, Function<RoundSnapshot, T> reader) {
        return reader.apply(new Snapshot(communes));
    }

    @Override
    public void keepCounts(RoundKey round, String layout, Map<String, KeptCount> counts) {
        if (full) {
            throw new UnavailableException(
                    IssueCode.STORE_UNAVAILABLE, new IllegalStateException("full"));
        }
        kept.computeIfAbsent(layout, any -> new HashMap<>()).putAll(counts);
    }

    @Override
    public ChangeSet begin(RoundKey round) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean rows(String receiptId, Consumer<RowReport> consumer) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Receipt> receipt(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void saveOutcomes(RoundKey round, int lastChangeSet, Map<String, Outcome> outcomes) {
        throw new UnsupportedOperationException();
    }

    private final class Catalogue implements StandardCatalogue {
        @Override
        public Optional<Standard> inForce(LocalDate day) {
            return Optional.of(new TestStandard());
        }

        @Override
        public Optional<Standard> inForce(LocalDate day, String province, Ruler ruler) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Standard> find(StandardRef ref) {
            return all().stream().filter(it -> it.ref().equals(ref)).findFirst();
        }

        @Override
        public List<Standard> all() {
            return List.of(
                    new TestStandard(REF, "NĐ 07/2021/NĐ-CP", 3, indicators),
                    new TestStandard(LOCAL, "Chuẩn của tỉnh", 2, indicators));
        }

        @Override
        public List<ApplicationWindow> windows() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<TableRef> b1Table(StandardRef standard) {
            throw new UnsupportedOperationException();
        }

        @Override
        public HouseholdScorer scorer(StandardRef standard, ScoringOptions options) {
            assertThat(standard).isEqualTo(REF);
            assertThat(options).isEqualTo(pins.scoring());
            return new HouseholdScorer() {
                @Override
                public Verdict score(SurveyedHousehold household) {
                    return verdicts.get(household.key());
                }

                @Override
                public Reasons explain(SurveyedHousehold household) {
                    throw new UnsupportedOperationException();
                }
            };
        }

        @Override
        public List<Issue> faults() {
            return List.of();
        }

        @Override
        public void refresh() {}
    }

    /** A standard, as far as forms need it. */
    public static final class TestStandard implements Standard {

        private final StandardRef ref;
        private final String title;
        private final int least;
        private final int number;

        /** The national one in force until 2026. */
        public TestStandard() {
            this(REF, "NĐ 07/2021/NĐ-CP", 3, INDICATORS.length);
        }

        TestStandard(StandardRef ref, String title, int least, int number) {
            this.ref = ref;
            this.title = title;
            this.least = least;
            this.number = number;
        }

        @Override
        public StandardRef ref() {
            return ref;
        }

        @Override
        public String title() {
            return title;
        }

        @Override
        public List<Indicator> indicators() {
            List<Indicator> indicators = new ArrayList<>();
            for (String[] it : Arrays.copyOf(INDICATORS, number)) {
                indicators.add(new Indicator(indicators.size() + 1, it[0], it[1], it[0]));
            }
            return indicators;
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
            return least;
        }

        @Override
        public List<ScoredIndicator> meanings() {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<ScoredItem> formA() {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<UnknownFact> unknownFacts() {
            throw new UnsupportedOperationException();
        }
    }

    private final class Snapshot implements RoundSnapshot {

        private final Set<String> communes;

        Snapshot(Set<String> communes) {
            this.communes = communes;
        }

        private boolean in(HouseholdKey key) {
            return communes.contains(key.commune());
        }

        @Override
        public void forEachHousehold(Consumer<RegisteredHousehold> consumer) {
            households.stream()
                    .filter(it -> in(it.survey().key()))
                    .sorted(Comparator.comparing(it -> it.survey().key().commune()))
                    .forEach(consumer);
        }

        @Override
        public void forEachHousehold(Set<String> some, Consumer<RegisteredHousehold> consumer) {
            read.addAll(some);
            RoundSnapshot.super.forEachHousehold(some, consumer);
        }

        @Override
        public Map<String, Long> stamps() {
            Map<String, Long> stamps = new HashMap<>();
            for (String commune : communes) {
                stamps.put(commune, stamp(commune));
            }
            return stamps;
        }

        /** Another number for other content; a changed household is another object here. */
        private long stamp(String commune) {
            long stamp = openingCommunes.contains(commune) ? 1 : 0;
            for (RegisteredHousehold it : households) {
                stamp = in(it.survey().key(), commune) ? 31 * stamp + it.hashCode() : stamp;
            }
            for (OpeningEntry it : opening) {
                stamp = in(it.key(), commune) ? 31 * stamp + it.hashCode() : stamp;
            }
            for (HouseholdEvent it : events) {
                stamp = in(it.key(), commune) ? 31 * stamp + it.hashCode() : stamp;
            }
            for (Residents it : residents) {
                stamp = it.commune().equals(commune) ? 31 * stamp + it.hashCode() : stamp;
            }
            return stamp;
        }

        private static boolean in(HouseholdKey key, String commune) {
            return key.commune().equals(commune);
        }

        @Override
        public Map<String, KeptCount> keptCounts(String layout) {
            return kept.getOrDefault(layout, Map.of());
        }

        @Override
        public Optional<RegisteredHousehold> household(String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int lastChangeSet() {
            return 7;
        }

        @Override
        public List<OpeningEntry> openingList() {
            return opening.stream().filter(it -> in(it.key())).toList();
        }

        @Override
        public Set<String> openingListCommunes() {
            return openingCommunes;
        }

        @Override
        public List<HouseholdEvent> events() {
            return events.stream().filter(it -> in(it.key())).toList();
        }

        @Override
        public List<Residents> residents() {
            return residents.stream().filter(it -> communes.contains(it.commune())).toList();
        }
    }
}
