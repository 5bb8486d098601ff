package vn.rasoat.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.rasoat.api.classification.Outcome;
import vn.rasoat.api.host.UnitDirectory;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.intake.RowReport;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.register.ChangeSet;
import vn.rasoat.api.register.RegisteredHousehold;
import vn.rasoat.api.register.RoundSnapshot;
import vn.rasoat.api.register.SurveyRegister;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.round.RoundChange;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.round.RoundPins;
import vn.rasoat.api.round.Rounds;
import vn.rasoat.api.survey.HouseholdEvent;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.OpeningEntry;
import vn.rasoat.api.survey.PovertyClass;
import vn.rasoat.api.survey.Residents;
import vn.rasoat.api.survey.SurveyedHousehold;
import vn.rasoat.api.unit.AdministrativeUnit;
import vn.rasoat.api.unit.UnitLevel;
import vn.rasoat.api.unit.UnitList;

/** Rounds, a register and units in memory, around a catalogue of made-up standards. */
final class World implements Rounds, SurveyRegister, RoundSnapshot, UnitDirectory {

    static final RoundKey ROUND = new RoundKey("20", 2024);
    static final LocalDate FIRST_DAY = LocalDate.of(2024, 9, 1);

    final MemoryCatalogue catalogue = new MemoryCatalogue();
    final StandardHouseholdClassifier classifier = new StandardHouseholdClassifier(catalogue);
    final Map<RoundKey, Round> rounds =
            new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
    final List<RoundChange> changes = new ArrayList<>();
    final List<OpeningEntry> opening = new ArrayList<>();
    final Map<String, Outcome> outcomes = new TreeMap<>();
    Set<String> communesWithList = Set.of();
    int saved;
    private final Map<String, SurveyedHousehold> surveys = new LinkedHashMap<>();
    private Set<String> readCommunes = Set.of();

    Round open(RoundPins pins) {
        return open(ROUND, pins);
    }

    Round open(RoundKey key, RoundPins pins) {
        Round round = new Round(key, FIRST_DAY, LocalDate.of(2024, 12, 14), FIRST_DAY, pins);
        rounds.put(key, round);
        return round;
    }

    void surveyed(String id, Map<String, String> answers) {
        surveyed(id, Surveys.key(id), answers);
    }

    void surveyed(String id, HouseholdKey key, Map<String, String> answers) {
        surveys.put(id, Surveys.household(key, answers));
    }

    RegisterRoundClassifier roundClassifier() {
        return new RegisterRoundClassifier(this, this, classifier);
    }

    void classify() {
        roundClassifier().classify(ROUND);
    }

    void poorAtOpening(HouseholdKey key) {
        opening.add(new OpeningEntry(key, PovertyClass.POOR, 1));
    }

    // Rounds

    @Override
    public Round open(String unit, int year) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Round get(RoundKey key) {
        if (!rounds.containsKey(key)) {
            throw new RejectedRequestException(IssueCode.ROUND_UNKNOWN, key.toString());
        }
        return rounds.get(key);
    }

    @Override
    public List<Round> all() {
        return List.copyOf(rounds.values());
    }

    @Override
    public Round repin(RoundKey key, RoundPins pins, String person, String reason) {
        RoundPins before = get(key).pins();
        if (before.equals(pins)) {
            return get(key);
        }
        changes.add(
                new RoundChange(
                        key, changes.size() + 1, Instant.EPOCH, person, reason, before, pins));
        return open(key, pins);
    }

    @Override
    public List<RoundChange> changes(RoundKey key) {
        return changes.stream().filter(change -> change.round().equals(key)).toList();
    }

    // Register

    @Override
    public ChangeSet begin(RoundKey key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean rows(String receiptId, Consumer<RowReport> consumer) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Receipt> receipt(String id) {
        return Optional.empty();
    }

    @Override
    public void saveOutcomes(RoundKey key, int lastChangeSet, Map<String, Outcome> made) {
        assertThat(lastChangeSet).isEqualTo(lastChangeSet());
        saved++;
        outcomes.clear();
        outcomes.putAll(made);
    }

    @Override
    public <T> T read(RoundKey key, Set<String> communes, Function<RoundSnapshot, T> reader) {
        assertThat(rounds).containsKey(key);
        readCommunes = communes;
        return reader.apply(this);
    }

    @Override
    public void forEachHousehold(Consumer<RegisteredHousehold> consumer) {
        surveys.keySet().stream().map(this::registered).filter(this::read).forEach(consumer);
    }

    private boolean read(RegisteredHousehold household) {
        return readCommunes.isEmpty() || readCommunes.contains(household.survey().key().commune());
    }

    private RegisteredHousehold registered(String id) {
        return new RegisteredHousehold(id, surveys.get(id), Optional.ofNullable(outcomes.get(id)));
    }

    @Override
    public Optional<RegisteredHousehold> household(String id) {
        return surveys.containsKey(id)
                ? Optional.of(registered(id)).filter(this::read)
                : Optional.empty();
    }

    @Override
    public List<OpeningEntry> openingList() {
        return opening;
    }

    @Override
    public Set<String> openingListCommunes() {
        return communesWithList;
    }

    @Override
    public List<HouseholdEvent> events() {
        return List.of();
    }

    @Override
    public List<Residents> residents() {
        return List.of();
    }

    @Override
    public int lastChangeSet() {
        return 7;
    }

    // Units

    @Override
    public Optional<UnitList> units(String province, LocalDate day) {
        if (!province.equals("20") || !day.equals(FIRST_DAY)) {
            return Optional.empty();
        }
        return Optional.of(
                new UnitList(
                        day,
                        List.of(
                                unit("20", "Tỉnh Lạng Sơn", UnitLevel.PROVINCE, ""),
                                unit(Surveys.COMMUNE, "Xã Vân Linh", UnitLevel.COMMUNE, "20"),
                                unit("06506", "Xã Hòa Bình", UnitLevel.COMMUNE, "20"))));
    }

    private static AdministrativeUnit unit(
            String code, String name, UnitLevel level, String parent) {
        return new AdministrativeUnit(
                code, name, level, "", parent, LocalDate.MIN, LocalDate.MAX, List.of());
    }

    @Override
    public Optional<String> provinceOf(String unit, LocalDate day) {
        throw new UnsupportedOperationException();
    }
}
