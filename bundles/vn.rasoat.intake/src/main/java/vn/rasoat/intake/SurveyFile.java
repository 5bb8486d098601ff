package vn.rasoat.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.rasoat.api.classification.HouseholdClassifier;
import vn.rasoat.api.classification.Outcome;
import vn.rasoat.api.intake.HouseholdCounts;
import vn.rasoat.api.intake.RowReport;
import vn.rasoat.api.intake.RowResult;
import vn.rasoat.api.intake.SheetCounts;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.register.ChangeSet;
import vn.rasoat.api.register.RowOutcome;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.survey.PovertyClass;
import vn.rasoat.api.survey.SurveyedHousehold;
import vn.rasoat.api.unit.UnitList;
import vn.rasoat.intake.check.Each;
import vn.rasoat.intake.field.FieldCatalogue;
import vn.rasoat.intake.profile.Profiles;
import vn.rasoat.intake.source.Remark;
import vn.rasoat.intake.source.SurveySource;
import vn.rasoat.intake.source.UnreadableFileException;
import vn.rasoat.intake.text.Texts;

/**
 * One survey file on its way: first every table is read once, households before what hangs on them,
 * whatever their order in the file; then everything goes into the change set.
 */
final class SurveyFile {

    private final Round round;
    private final UnitList units;
    private final Communes communes;
    private final RowStore store;
    private final IssueLog log;
    private final ImportWatch watch;
    private final Map<Integer, SheetTally> tallies = new LinkedHashMap<>();
    private final HouseholdIndex households = new HouseholdIndex();
    private final OpeningRows opening;
    private final ResidentRows residents;
    private final Plausibility plausibility;
    private final PersonalNumbers personalNumbers;
    private final Checks checks;
    private final PersonsTwice personsTwice;
    private final VillagePatterns patterns;
    private final List<EventRows.Taken> events = new ArrayList<>();
    private boolean membersGiven;
    private boolean openingGiven;
    private boolean unreadable;
    private boolean refused;

    /** The store is closed by the caller, when nothing of the file is needed any more. */
    SurveyFile(
            Round round,
            UnitList units,
            Communes communes,
            Checks checks,
            VillagePatterns patterns,
            RowStore store,
            IssueLog log,
            ImportWatch watch) {
        this.store = store;
        this.watch = watch;
        this.round = round;
        this.units = units;
        this.communes = communes;
        this.log = log;
        opening = new OpeningRows(communes, households, log);
        residents = new ResidentRows(communes, log);
        plausibility = new Plausibility(round, log);
        personalNumbers = new PersonalNumbers(log);
        personsTwice = new PersonsTwice(log);
        this.checks = checks;
        this.patterns = patterns;
    }

    /** Reads the tables; nothing is stored yet. */
    void read(
            SurveySource source,
            FieldCatalogue fields,
            LayoutFinder finder,
            Profiles profiles,
            SkipRules skipRules)
            throws UnreadableFileException, IOException {
        source.remarks().forEach(this::note);
        TemplateMarks marks = TemplateMarks.read(source, round, communes, units, log);
        if (marks.refused()) {
            giveUp();
            return;
        }
        List<Layout> layouts = finder.find(source, profiles, log);
        if (profiles.unreadable() > 0) {
            log.file(IssueCode.PROFILES_UNREADABLE, Integer.toString(profiles.unreadable()));
        }
        layouts.forEach(layout -> tallies.put(layout.sheetIndex(), new SheetTally(layout)));
        if (of(SheetKind.HOUSEHOLDS).isEmpty()) {
            // Without households nothing else has anything to hang on.
            tallies.clear();
            log.file(IssueCode.NO_HOUSEHOLD_SHEET, Texts.of("columns.households"));
            return;
        }
        membersGiven = !of(SheetKind.MEMBERS).isEmpty();
        openingGiven = !of(SheetKind.OPENING_LIST).isEmpty();
        nameMissingSheets();
        TableReader table = new TableReader(fields.reader(), store, log, watch);
        HouseholdRows rows =
                new HouseholdRows(round, communes, skipRules, membersGiven, households, log);
        of(SheetKind.HOUSEHOLDS).forEach(tally -> rows.begin(tally.layout()));
        readAll(
                SheetKind.HOUSEHOLDS,
                table,
                (row, tally) -> {
                    marks.saw(row);
                    rows.take(row, tally);
                });
        rows.end();
        marks.compare();
        readAll(SheetKind.MEMBERS, table, new MemberRows(communes, households, log)::take);
        rejectUnsized(rows);
        readAll(SheetKind.RESIDENTS, table, checked(Each.RESIDENTS, residents::take));
        residents.end();
        readAll(SheetKind.OPENING_LIST, table, opening::take);
        opening.end();
        EventRows eventRows = new EventRows(communes, households, opening, openingGiven, log);
        readAll(SheetKind.EVENTS, table, checked(Each.EVENT, eventRows::take));
        events.addAll(eventRows.events());
    }

    private BiConsumer<TableRow, SheetTally> checked(
            Each each, BiConsumer<TableRow, SheetTally> consumer) {
        return (row, tally) -> {
            consumer.accept(row, tally);
            checks.row(each, row);
        };
    }

    private void note(Remark remark) {
        log.file(remark.table(), remark.code(), remark.arguments());
    }

    /** The file turned out unreadable, or is for something else: nothing of it is kept. */
    void giveUp() {
        tallies.clear();
        unreadable = true;
    }

    private List<SheetTally> of(SheetKind kind) {
        return tallies.values().stream().filter(t -> t.layout().kind() == kind).toList();
    }

    private void readAll(
            SheetKind kind, TableReader table, BiConsumer<TableRow, SheetTally> consumer)
            throws UnreadableFileException, IOException {
        for (SheetTally tally : of(kind)) {
            table.read(tally, row -> consumer.accept(row, tally));
        }
    }

    /** Only a file in the wide shape is expected to bring the other sheets. */
    private void nameMissingSheets() {
        boolean wide = of(SheetKind.HOUSEHOLDS).stream().anyMatch(t -> t.layout().isWide());
        for (SheetKind kind : SheetKind.values()) {
            if (wide && of(kind).isEmpty()) {
                log.file(
                        IssueCode.SHEET_MISSING,
                        Texts.of("sheet." + kind.word()),
                        Texts.of("sheet." + kind.word() + ".without"));
            }
        }
    }

    /** A blank number of members is excused only by a list of members. */
    private void rejectUnsized(HouseholdRows rows) {
        for (Household household : households.all()) {
            if (!household.rejected() && household.size() == 0) {
                rows.missing(household.row(), Paths.SIZE);
                reject(household);
            }
        }
    }

    private void reject(Household household) {
        household.reject();
        tally(household.row()).rejected(household.row());
    }

    /** Reads what the register says of last year, before the round is held for writing. */
    void recall() {
        if (!unreadable) {
            patterns.recall(communesInFile());
        }
    }

    /** Classifies and stores the households, then what hangs on them. */
    void store(ChangeSet changes, HouseholdClassifier classifier) {
        if (unreadable) {
            return;
        }
        // In the order of the file, so that of two rows the later one is named.
        households.all().stream().filter(household -> !household.rejected()).forEach(this::check);
        watch.storing(households.all().size());
        boolean any = false;
        for (List<Household> commune : byCommune().values()) {
            any |= store(commune, changes, classifier);
        }
        patterns.end();
        if (any && openingGiven) {
            changes.coverOpeningList(communesInFile());
        }
        for (OpeningRows.Entry entry : opening.entries()) {
            watch.rowStored();
            count(
                    entry.tally(),
                    entry.row(),
                    any ? List.of(changes.put(entry.entry())) : List.of());
        }
        for (EventRows.Taken taken : events) {
            watch.rowStored();
            count(
                    taken.tally(),
                    taken.row(),
                    any ? List.of(changes.put(taken.event())) : List.of());
        }
        for (ResidentRows.Totals totals : residents.totals()) {
            List<RowOutcome> outcome = any ? List.of(changes.put(totals.residents())) : List.of();
            totals.rows().forEach(part -> count(part.tally(), part.row(), outcome));
        }
    }

    /**
     * The communes this file says anything about. A file that corrects one commune of a district
     * must leave the opening lists of the others alone; a commune with households and no entry has
     * an empty list. A rejected row names its commune all the same.
     */
    private Set<String> communesInFile() {
        Set<String> named = new TreeSet<>(opening.communes());
        households.all().forEach(household -> named.add(household.commune().code()));
        return named;
    }

    /** The register takes one commune after the other; inside a commune the file's order. */
    private Map<String, List<Household>> byCommune() {
        return households.all().stream()
                .collect(
                        Collectors.groupingBy(
                                household -> household.commune().code(),
                                TreeMap::new,
                                Collectors.toList()));
    }

    /** Without any household nothing is stored, so nothing may be counted as taken. */
    private static void count(SheetTally tally, TableRow row, List<RowOutcome> outcome) {
        if (outcome.isEmpty()) {
            tally.rejected(row);
        } else {
            tally.taken(row, outcome.get(0));
        }
    }

    /** All of a commune at once; false where nothing of it can be taken. */
    private boolean store(
            List<Household> commune, ChangeSet changes, HouseholdClassifier classifier) {
        List<Household> taken = new ArrayList<>();
        List<SurveyedHousehold> surveys = new ArrayList<>();
        for (Household household : commune) {
            watch.householdDone();
            classified(household, classifier)
                    .ifPresent(
                            survey -> {
                                taken.add(household);
                                surveys.add(survey);
                            });
        }
        if (surveys.isEmpty()) {
            return false;
        }
        patterns.look(taken, surveys);
        List<RowOutcome> outcomes = changes.putHouseholds(surveys);
        watch.border();
        for (int i = 0; i < taken.size(); i++) {
            RowOutcome stored = outcomes.get(i);
            TableRow row = taken.get(i).row();
            tally(row).taken(row, stored);
            taken.get(i).members().forEach(member -> tally(member).taken(member, stored));
        }
        return true;
    }

    /** Empty if the household is rejected, now or before. */
    private Optional<SurveyedHousehold> classified(
            Household household, HouseholdClassifier classifier) {
        if (!household.rejected()) {
            SurveyedHousehold survey = household.survey(units);
            Outcome outcome = classifier.classify(round, survey);
            outcome.differences()
                    .forEach(
                            difference ->
                                    log.cell(
                                            difference.code(),
                                            household.row(),
                                            difference.path(),
                                            "",
                                            difference.arguments().toArray(String[]::new)));
            if (outcome.povertyClass() != PovertyClass.UNDETERMINED || scored(survey)) {
                return Optional.of(survey);
            }
            log.cell(IssueCode.NO_CLASS, household.row(), Paths.CLASS, "");
            reject(household);
        }
        for (TableRow member : household.members()) {
            log.row(
                    IssueCode.MEMBER_OF_REJECTED_HOUSEHOLD,
                    member,
                    Integer.toString(household.row().number()));
        }
        household.members().forEach(member -> tally(member).rejected(member));
        return Optional.empty();
    }

    /**
     * A household that was visited and scored, only not to the end, is kept: its class stays open,
     * and the forms preliminary, until somebody goes back for what is missing.
     */
    private static boolean scored(SurveyedHousehold survey) {
        return survey.answers().asMap().entrySet().stream()
                .anyMatch(
                        answer ->
                                Paths.POINTS.contains(answer.getKey())
                                        || answer.getKey().startsWith(Paths.TICKS)
                                                && answer.getValue().equals(Paths.TICKED));
    }

    private SheetTally tally(TableRow row) {
        return tallies.get(row.layout().sheetIndex());
    }

    private void check(Household household) {
        if (membersGiven) {
            plausibility.check(household);
        } else {
            plausibility.checkHeadOnly(household);
        }
        personalNumbers.check(household);
        personsTwice.check(household);
        opening.compare(household, openingGiven);
        if (!checks.takes(household)) {
            reject(household);
        }
    }

    /** Rows of any sheet that cannot be taken. */
    int rejected() {
        return tallies.values().stream().mapToInt(tally -> tally.count(RowResult.REJECTED)).sum();
    }

    /** Nothing of the file is stored, so nothing may be counted as taken. */
    void refuse() {
        tallies.values().forEach(SheetTally::refuse);
        refused = true;
    }

    /** What became of every row, in the order of the file; read once, after the last issue. */
    Stream<RowReport> rows() {
        return tallies.values().stream().flatMap(this::rows);
    }

    private Stream<RowReport> rows(SheetTally tally) {
        Map<Integer, Set<String>> codes = log.codes(tally.layout().sheetIndex());
        return IntStream.range(0, tally.rows())
                .mapToObj(
                        row ->
                                new RowReport(
                                        tally.layout().sheet(),
                                        tally.layout().kind().word(),
                                        tally.number(row),
                                        tally.village(row),
                                        tally.household(row),
                                        tally.result(row),
                                        codes(codes.get(row), tally.result(row))));
    }

    /** A good row that went down with the others says so; any other has its own codes. */
    private List<String> codes(Set<String> own, RowResult result) {
        if (own != null) {
            return List.copyOf(own);
        }
        return refused && result == RowResult.REJECTED
                ? List.of(IssueCode.NOT_ALL_GOOD.code())
                : List.of();
    }

    List<SheetCounts> sheets() {
        return tallies.values().stream().map(SheetTally::counts).toList();
    }

    HouseholdCounts counts() {
        return sum(of(SheetKind.HOUSEHOLDS).stream().map(SheetTally::counts).toList());
    }

    private static HouseholdCounts sum(List<SheetCounts> sheets) {
        return new HouseholdCounts(
                sheets.stream().mapToInt(SheetCounts::read).sum(),
                sheets.stream().mapToInt(SheetCounts::added).sum(),
                sheets.stream().mapToInt(SheetCounts::changed).sum(),
                sheets.stream().mapToInt(SheetCounts::unchanged).sum(),
                sheets.stream().mapToInt(SheetCounts::rejected).sum(),
                sheets.stream().mapToInt(SheetCounts::duplicate).sum(),
                sheets.stream().mapToInt(SheetCounts::skipped).sum());
    }
}
