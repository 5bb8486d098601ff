package vn.rasoat.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.rasoat.api.classification.Difference;
import vn.rasoat.api.classification.Outcome;
import vn.rasoat.api.host.UnitDirectory;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.register.RegisteredHousehold;
import vn.rasoat.api.register.SurveyRegister;
import vn.rasoat.api.report.LivingStandardList;
import vn.rasoat.api.report.LivingStandardLists;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.round.Rounds;
import vn.rasoat.api.rules.HouseholdScorer;
import vn.rasoat.api.rules.Ruler;
import vn.rasoat.api.rules.StandardCatalogue;
import vn.rasoat.api.rules.Verdict;
import vn.rasoat.api.survey.Answer;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.PovertyClass;
import vn.rasoat.api.survey.SurveyedHousehold;
import vn.rasoat.api.unit.UnitLevel;
import vn.rasoat.report.cube.Yardstick;
import vn.rasoat.report.form.Letterhead;

/** Lists the households of average living standard of a commune from one snapshot. */
@Component(service = LivingStandardLists.class)
public final class SnapshotLivingStandardLists implements LivingStandardLists {

    private static final Set<IssueCode> DOUBTS =
            Set.of(IssueCode.LIVING_STANDARD_CONTRADICTED, IssueCode.LIVING_STANDARD_STATED);

    private final RoundUnits places;
    private final SurveyRegister register;
    private final StandardCatalogue standards;
    private final Letterhead letterhead = Letterhead.read(DataNode.resource("forms.yaml"));
    private final Map<Gap, String> gapNames = new EnumMap<>(Gap.class);

    /** What keeps the average living standard of a household open. */
    private enum Gap {
        INCOME("income"),
        WORK("work"),
        LAW("law");

        private final String key;

        Gap(String key) {
            this.key = key;
        }
    }

    /**
     * Lists.
     *
     * @param rounds finds the round
     * @param units the unit list that the round pins
     * @param register the data
     * @param standards the standard of the round, for the income that decided
     */
    @Activate
    public SnapshotLivingStandardLists(
            @Reference Rounds rounds,
            @Reference UnitDirectory units,
            @Reference SurveyRegister register,
            @Reference StandardCatalogue standards) {
        places = new RoundUnits(rounds, units);
        this.register = register;
        this.standards = standards;
        DataNode gaps = DataNode.resource("living-standard.yaml").only("open").node("open");
        for (Gap gap : Gap.values()) {
            gapNames.put(gap, gaps.text(gap.key));
        }
    }

    @Override
    public LivingStandardList list(RoundKey key, String commune) {
        RoundUnits.Place place = places.find(key, commune);
        if (place.unit().level() != UnitLevel.COMMUNE) {
            throw new RejectedRequestException(
                    IssueCode.UNIT_UNKNOWN, commune, place.round().startsOn().toString());
        }
        Round round = place.round();
        Yardstick yardstick = new Yardstick(Ruler.NATIONAL, round.standard());
        HouseholdScorer scorer = standards.scorer(round.standard(), round.pins().scoring());
        Draft draft =
                register.read(
                        key,
                        Set.of(commune),
                        snapshot -> {
                            Draft started = new Draft(yardstick, scorer);
                            snapshot.forEachHousehold(started::add);
                            return started;
                        });
        return new LivingStandardList(
                round,
                place.unit(),
                letterhead.of(place.unit().name()),
                draft.entries(),
                draft.issues(gapNames));
    }

    /** A list while it is made. */
    private static final class Draft {

        private final Yardstick yardstick;
        private final HouseholdScorer scorer;
        private final List<LivingStandardList.Entry> entries = new ArrayList<>();
        private final List<Issue> doubts = new ArrayList<>();
        private final Map<Gap, List<String>> open = new EnumMap<>(Gap.class);
        private int unclassified;

        Draft(Yardstick yardstick, HouseholdScorer scorer) {
            this.yardstick = yardstick;
            this.scorer = scorer;
        }

        void add(RegisteredHousehold household) {
            Optional<PovertyClass> povertyClass = yardstick.classOf(household);
            if (povertyClass.isEmpty()) {
                unclassified++;
                return;
            }
            SurveyedHousehold survey = household.survey();
            Outcome outcome = household.outcome().orElseThrow();
            for (Difference difference : outcome.differences()) {
                if (DOUBTS.contains(difference.code())) {
                    doubts.add(
                            new Issue(
                                    difference.code(),
                                    Place.FILE,
                                    survey.key().toString(),
                                    "",
                                    difference.arguments()));
                }
            }
            if (povertyClass.get() != PovertyClass.NOT_POOR
                    || outcome.averageLivingStandard() == Answer.NO) {
                return;
            }
            Verdict verdict = scorer.score(survey);
            if (outcome.averageLivingStandard() == Answer.YES) {
                entries.add(entry(household, verdict.income()));
            } else {
                open.computeIfAbsent(gap(verdict), any -> new ArrayList<>())
                        .add(survey.key().toString());
            }
        }

        private static Gap gap(Verdict verdict) {
            if (verdict.income().isEmpty()) {
                return Gap.INCOME;
            }
            return verdict.averageLivingStandard() == Answer.UNKNOWN ? Gap.LAW : Gap.WORK;
        }

        private static LivingStandardList.Entry entry(
                RegisteredHousehold household, OptionalLong income) {
            SurveyedHousehold survey = household.survey();
            return new LivingStandardList.Entry(
                    household.id(), survey.key(), head(survey), survey.size(), income);
        }

        private static String head(SurveyedHousehold survey) {
            return survey.answers()
                    .text("family.hostName")
                    .or(
                            () ->
                                    survey.members().stream()
                                            .filter(Draft::isHead)
                                            .findFirst()
                                            .flatMap(member -> member.text("member.fullName")))
                    .orElse("");
        }

        private static boolean isHead(Answers member) {
            return member.text("member.relationshipToHost").filter("head"::equals).isPresent();
        }

        List<LivingStandardList.Entry> entries() {
            entries.sort(
                    Comparator.comparing(LivingStandardList.Entry::key, BY_VILLAGE_AND_NUMBER));
            return entries;
        }

        List<Issue> issues(Map<Gap, String> names) {
            List<Issue> issues = new ArrayList<>(doubts);
            if (unclassified > 0) {
                issues.add(
                        Issue.of(
                                IssueCode.NOT_CLASSIFIED,
                                Place.FILE,
                                Integer.toString(unclassified)));
            }
            open.forEach(
                    (gap, households) ->
                            issues.add(
                                    Issue.of(
                                            IssueCode.LIVING_STANDARD_OPEN,
                                            Place.FILE,
                                            Integer.toString(households.size()),
                                            names.get(gap),
                                            String.join(", ", households))));
            return issues;
        }
    }

    /** Numbers as people count, 2 before 10; what is no number comes after them. */
    private static final Comparator<HouseholdKey> BY_VILLAGE_AND_NUMBER =
            Comparator.comparing(HouseholdKey::village)
                    .thenComparing(
                            key ->
                                    key.number().matches("[0-9]{1,9}")
                                            ? key.number()
                                            : "9".repeat(9),
                            Comparator.comparingInt(Integer::parseInt))
                    .thenComparing(HouseholdKey::number)
                    .thenComparing(HouseholdKey::discriminator);
}
