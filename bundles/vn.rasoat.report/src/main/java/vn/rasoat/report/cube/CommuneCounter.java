package vn.rasoat.report.cube;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.rasoat.api.classification.Outcome;
import vn.rasoat.api.register.RegisteredHousehold;
import vn.rasoat.api.survey.Answer;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.PovertyClass;
import vn.rasoat.api.survey.SurveyedHousehold;
import vn.rasoat.report.cube.Counter.Subject;
import vn.rasoat.report.ledger.CarriedHousehold;
import vn.rasoat.report.ledger.CommuneLedger;
import vn.rasoat.report.ledger.LedgerHousehold;
import vn.rasoat.report.ledger.Movement;
import vn.rasoat.report.ledger.MovementLedger;

/** Counts the vector of a commune. Everything it needs is worked out once per layout. */
public final class CommuneCounter {

    private static final String LIST = "list";
    private static final String KIND = "kind";
    private static final String CAUSE = "cause";
    private static final String RELATION = "member.relationshipToHost";
    private static final String HEAD = "head";

    private final CubeLayout layout;
    private final FactBook book;
    private final Yardstick yardstick;
    private final LocalDate firstVisit;
    private final LocalDate lastVisit;
    private final List<Fact> facts = new ArrayList<>();
    private final List<ChildMeasure> children;
    private final Map<String, Integer> weightOf = new HashMap<>();
    private final List<HouseholdCounter> householdCounters = new ArrayList<>();

    /** A counter of households, with its facts and weight found beforehand. */
    private record HouseholdCounter(int at, int weight, int[] facts, List<Set<String>> accepted) {
        boolean counts(String[] values) {
            for (int i = 0; i < facts.length; i++) {
                if (!accepted.get(i).contains(values[facts[i]])) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * A counter for one round.
     *
     * @param layout what to count
     * @param book the facts
     * @param yardstick which results are counted
     * @param firstVisit first day of visits
     * @param lastVisit last day of visits
     */
    public CommuneCounter(
            CubeLayout layout,
            FactBook book,
            Yardstick yardstick,
            LocalDate firstVisit,
            LocalDate lastVisit) {
        this.layout = layout;
        this.book = book;
        this.yardstick = yardstick;
        this.firstVisit = firstVisit;
        this.lastVisit = lastVisit;
        children = book.childMeasures();
        weigh(Measures.HOUSEHOLDS);
        weigh(Measures.PERSONS);
        weigh(Measures.DEPRIVATIONS);
        weigh(Measures.PERSON_DEPRIVATIONS);
        for (ChildMeasure measure : children) {
            weigh(measure.name());
            weigh(Measures.decided(measure.name()));
            weigh(Measures.unclear(measure.name()));
        }
        compile();
    }

    private void weigh(String measure) {
        weightOf.put(measure, weightOf.size());
    }

    private void compile() {
        Set<String> used = new TreeSet<>();
        for (Counter counter : layout.counters()) {
            if (counter.subject() == Subject.HOUSEHOLDS) {
                used.addAll(counter.where().keySet());
            }
        }
        Map<String, Integer> at = new HashMap<>();
        for (String name : used) {
            at.put(name, facts.size());
            facts.add(book.fact(name).orElseThrow());
        }
        List<Counter> counters = layout.counters();
        for (int i = 0; i < counters.size(); i++) {
            Counter counter = counters.get(i);
            if (counter.subject() != Subject.HOUSEHOLDS) {
                continue;
            }
            // the class first: it sorts out most
            List<String> names = new ArrayList<>(counter.where().keySet());
            if (names.remove(Counter.CLASS)) {
                names.add(0, Counter.CLASS);
            }
            householdCounters.add(
                    new HouseholdCounter(
                            i,
                            weightOf.get(counter.measure()),
                            names.stream().mapToInt(at::get).toArray(),
                            names.stream()
                                    .map(name -> Set.copyOf(counter.where().get(name).values()))
                                    .toList()));
        }
    }

    /**
     * Counts one commune.
     *
     * @param books what the register holds of it
     * @return the count
     */
    public CommuneCount count(CommuneBooks books) {
        long[] vector = layout.zero();
        int stated = 0;
        Reviewed reviewed = new Reviewed();
        Map<HouseholdKey, Integer> open = new LinkedHashMap<>();
        List<LedgerHousehold> ledgerHouseholds = new ArrayList<>();
        for (RegisteredHousehold household : books.households()) {
            SurveyedHousehold survey = household.survey();
            Optional<PovertyClass> povertyClass = yardstick.classOf(household);
            ledgerHouseholds.add(ledgerHousehold(survey, povertyClass));
            if (povertyClass.isEmpty()) {
                open.put(survey.key(), survey.size());
                continue;
            }
            Outcome outcome = household.outcome().orElseThrow();
            if (yardstick.stated(outcome)) {
                stated++;
            }
            reviewed.add(survey.size());
            addHousehold(
                    vector, values(survey, povertyClass.get(), outcome), weights(survey, outcome));
        }
        int unclassified = open.size();
        CommuneLedger ledger =
                MovementLedger.of(
                        ledgerHouseholds,
                        books.openingList(),
                        books.openingListImported(),
                        books.events());
        if (!yardstick.comparesWithOpening()) {
            unclassified += unexplained(ledger);
            ledger = MovementLedger.closing(ledgerHouseholds);
        }
        for (CarriedHousehold carried : ledger.carried()) {
            // counted with its opening size, so not a second time with the surveyed one
            open.remove(carried.key());
            reviewed.add(carried.persons());
            addHousehold(vector, values(carried), weights(carried));
        }
        open.values().forEach(reviewed::add);
        List<Counter> counters = layout.counters();
        for (int i = 0; i < counters.size(); i++) {
            vector[i] += other(counters.get(i), books, ledger, reviewed);
        }
        return new CommuneCount(
                vector,
                ledgerHouseholds.size(),
                stated,
                unclassified,
                ledger.carried().stream()
                        .filter(household -> !household.surveyed())
                        .map(household -> household.key().toString())
                        .toList(),
                ledger.strayEvents().stream()
                        .map(
                                event ->
                                        new CommuneCount.StrayEvent(
                                                event.kind().word(), event.key().toString()))
                        .toList());
    }

    /** All households that the review is about, each with one size. */
    private static final class Reviewed {

        private long households;
        private long persons;

        void add(int size) {
            households++;
            persons += size;
        }
    }

    private static int unexplained(CommuneLedger ledger) {
        return (int) ledger.carried().stream().filter(it -> !it.surveyed()).count();
    }

    private static LedgerHousehold ledgerHousehold(
            SurveyedHousehold survey, Optional<PovertyClass> povertyClass) {
        Answers answers = survey.answers();
        return new LedgerHousehold(
                survey.key(),
                povertyClass.orElse(PovertyClass.UNDETERMINED),
                survey.size(),
                answers.text("transition.beginningClassify")
                        .flatMap(PovertyClass::ofWord)
                        .orElse(PovertyClass.UNDETERMINED),
                answers.integer("transition.beginningMembers").orElse(0),
                answers.flag("transition.relapsed") == Answer.YES);
    }

    private void addHousehold(long[] vector, String[] values, long[] weights) {
        for (HouseholdCounter counter : householdCounters) {
            if (counter.counts(values)) {
                vector[counter.at()] += weights[counter.weight()];
            }
        }
    }

    private long[] weights(SurveyedHousehold survey, Outcome outcome) {
        long[] weights = new long[weightOf.size()];
        weights[weightOf.get(Measures.HOUSEHOLDS)] = 1;
        weights[weightOf.get(Measures.PERSONS)] = survey.size();
        int deprived = deprived(outcome, Answer.YES);
        weights[weightOf.get(Measures.DEPRIVATIONS)] = deprived;
        weights[weightOf.get(Measures.PERSON_DEPRIVATIONS)] = (long) deprived * survey.size();
        List<Age> ages = Age.ofMembers(survey, firstVisit, lastVisit);
        for (ChildMeasure measure : children) {
            ChildMeasure.Tally tally = measure.count(survey, ages);
            weights[weightOf.get(measure.name())] = tally.children();
            weights[weightOf.get(Measures.decided(measure.name()))] = tally.decided();
            weights[weightOf.get(Measures.unclear(measure.name()))] = tally.unclear() ? 1 : 0;
        }
        return weights;
    }

    private long[] weights(CarriedHousehold carried) {
        long[] weights = new long[weightOf.size()];
        weights[weightOf.get(Measures.HOUSEHOLDS)] = 1;
        weights[weightOf.get(Measures.PERSONS)] = carried.persons();
        for (ChildMeasure measure : children) {
            weights[weightOf.get(Measures.unclear(measure.name()))] = 1;
        }
        return weights;
    }

    private String[] values(SurveyedHousehold survey, PovertyClass counted, Outcome outcome) {
        String[] values = new String[facts.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(facts.get(i), survey, counted, outcome);
        }
        return values;
    }

    /** Only the class of a carried household is known; as a listed one it has no other standard. */
    private String[] values(CarriedHousehold carried) {
        String[] values = new String[facts.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] =
                    switch (facts.get(i).kind()) {
                        case CLASS -> carried.povertyClass().word();
                        case AVERAGE_LIVING_STANDARD, INDICATORS_KNOWN -> word(Answer.NO);
                        default -> Counter.UNKNOWN;
                    };
        }
        return values;
    }

    private String value(
            Fact fact, SurveyedHousehold survey, PovertyClass counted, Outcome outcome) {
        return switch (fact.kind()) {
            case CLASS -> counted.word();
            case FLAG -> word(survey.answers().flag(fact.path()));
            case MINORITY ->
                    ethnicity(fact, survey)
                            .map(name -> !name.equals(book.ethnicColumns().majority()))
                            .map(minority -> word(Answer.of(minority)))
                            .orElse(Counter.UNKNOWN);
            case ETHNIC_COLUMN ->
                    ethnicity(fact, survey)
                            .map(book.ethnicColumns()::columnOf)
                            .orElse(Counter.UNKNOWN);
            case AVERAGE_LIVING_STANDARD -> word(outcome.averageLivingStandard());
            case DEPRIVED -> word(outcome.deprivations().getOrDefault(fact.path(), Answer.UNKNOWN));
            case BELOW_DEPRIVATION_BOUND -> word(belowBound(outcome));
            case INDICATORS_KNOWN -> word(Answer.of(open(outcome) == 0));
        };
    }

    private static Optional<String> ethnicity(Fact fact, SurveyedHousehold survey) {
        Optional<String> own = survey.answers().text(fact.path());
        if (own.isPresent()) {
            return own;
        }
        return survey.members().stream()
                .filter(member -> member.text(RELATION).filter(HEAD::equals).isPresent())
                .findFirst()
                .flatMap(head -> head.text(fact.headPath()));
    }

    private Answer belowBound(Outcome outcome) {
        int bound = book.standard().leastDeprivationsOfPoor();
        int yes = deprived(outcome, Answer.YES);
        if (yes >= bound) {
            return Answer.NO;
        }
        return yes + open(outcome) < bound ? Answer.YES : Answer.UNKNOWN;
    }

    /** Indicators of which nobody knows whether the household is deprived in them. */
    private int open(Outcome outcome) {
        int decided = deprived(outcome, Answer.YES) + deprived(outcome, Answer.NO);
        return book.standard().indicators().size() - decided;
    }

    private int deprived(Outcome outcome, Answer answer) {
        return (int)
                book.standard().indicators().stream()
                        .filter(indicator -> outcome.deprivations().get(indicator.key()) == answer)
                        .count();
    }

    private static String word(Answer answer) {
        return switch (answer) {
            case YES -> "yes";
            case NO -> "no";
            case UNKNOWN -> Counter.UNKNOWN;
        };
    }

    private static long other(
            Counter counter, CommuneBooks books, CommuneLedger ledger, Reviewed reviewed) {
        return switch (counter.subject()) {
            case HOUSEHOLDS -> 0;
            case REVIEWED ->
                    counter.measure().equals(Measures.PERSONS)
                            ? reviewed.persons
                            : reviewed.households;
            case RESIDENTS ->
                    counter.measure().equals(Measures.PERSONS)
                            ? books.residentPersons()
                            : books.residentHouseholds();
            case COMMUNES -> lacking(counter, books, ledger) ? 1 : 0;
            case MOVEMENTS ->
                    ledger.movements().stream()
                            .filter(movement -> meets(counter, movement))
                            .mapToLong(
                                    movement ->
                                            counter.measure().equals(Measures.PERSONS)
                                                    ? movement.persons()
                                                    : movement.households())
                            .sum();
        };
    }

    private static boolean lacking(Counter counter, CommuneBooks books, CommuneLedger ledger) {
        return counter.equals(Counter.WITHOUT_RESIDENTS)
                ? books.residentHouseholds() == 0
                : !ledger.openingKnown();
    }

    private static boolean meets(Counter counter, Movement movement) {
        return accepts(counter, LIST, movement.list().word())
                && accepts(counter, KIND, movement.kind().word())
                && accepts(counter, CAUSE, movement.cause().word());
    }

    private static boolean accepts(Counter counter, String condition, String value) {
        Counter.SortedSetOfText accepted = counter.where().get(condition);
        return accepted == null || accepted.values().contains(value);
    }
}
