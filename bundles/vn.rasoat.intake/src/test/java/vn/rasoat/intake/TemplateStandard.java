package vn.rasoat.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.rules.ApplicationWindow;
import vn.rasoat.api.rules.B1Score;
import vn.rasoat.api.rules.Citation;
import vn.rasoat.api.rules.FactStatus;
import vn.rasoat.api.rules.HouseholdScorer;
import vn.rasoat.api.rules.Indicator;
import vn.rasoat.api.rules.PointScale;
import vn.rasoat.api.rules.Reasons;
import vn.rasoat.api.rules.Ruler;
import vn.rasoat.api.rules.ScoredIndicator;
import vn.rasoat.api.rules.ScoredItem;
import vn.rasoat.api.rules.ScoringOptions;
import vn.rasoat.api.rules.Screening;
import vn.rasoat.api.rules.Span;
import vn.rasoat.api.rules.Standard;
import vn.rasoat.api.rules.StandardCatalogue;
import vn.rasoat.api.rules.StandardRef;
import vn.rasoat.api.rules.TableRef;
import vn.rasoat.api.rules.UnknownFact;
import vn.rasoat.api.rules.Verdict;
import vn.rasoat.api.survey.Answer;
import vn.rasoat.api.survey.PovertyClass;
import vn.rasoat.api.survey.SurveyedHousehold;

/** A catalogue of one standard, with the indicators a test asks for. */
final class TemplateStandard implements StandardCatalogue, Standard {

    static final StandardRef REF = new StandardRef("nd-07-2021", 1, "ab12");
    static final List<String> TICKS =
            List.of(
                    "employment",
                    "dependentPerson",
                    "nutrition",
                    "healthInsurance",
                    "adultEducation",
                    "childSchoolAttendance",
                    "housingQuality",
                    "housingArea",
                    "cleanWater",
                    "hygienicToilet",
                    "telecommunication",
                    "informationAccessAssets");

    private static final Citation CITATION =
            new Citation("Nghị định thử", "Phụ lục", FactStatus.RECALLED, "", LocalDate.MIN);

    private static final Span ANY = new Span(0, 40);
    private static final Verdict NOTHING =
            new Verdict(
                    PovertyClass.UNDETERMINED,
                    Map.of(),
                    Map.of(),
                    new B1Score(OptionalInt.empty(), Optional.empty()),
                    ANY,
                    Screening.NOT_SCREENED,
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    Answer.UNKNOWN,
                    Answer.UNKNOWN,
                    Answer.UNKNOWN,
                    List.of(),
                    List.of(),
                    List.of());

    private final List<String> ticks;

    TemplateStandard(List<String> ticks) {
        this.ticks = ticks;
    }

    @Override
    public List<ScoredIndicator> meanings() {
        List<ScoredIndicator> meanings = new ArrayList<>();
        for (int i = 0; i < ticks.size(); i++) {
            meanings.add(
                    new ScoredIndicator(
                            new Indicator(
                                    i + 1,
                                    ticks.get(i),
                                    "Chỉ số " + ticks.get(i),
                                    "deprivation." + ticks.get(i)),
                            "Chiều",
                            "Có ít nhất một người trong hộ \"thiếu\" & <cần> ".repeat(8) + i,
                            Answer.UNKNOWN,
                            Answer.UNKNOWN,
                            Answer.UNKNOWN,
                            0,
                            CITATION));
        }
        return meanings;
    }

    @Override
    public List<Indicator> indicators() {
        return meanings().stream().map(ScoredIndicator::indicator).toList();
    }

    @Override
    public List<ScoredItem> formA() {
        List<ScoredItem> items = new ArrayList<>();
        for (int i = 1; i <= 9; i++) {
            items.add(new ScoredItem("quickReview.item" + i, "Mục " + i, "", new Span(0, 1)));
        }
        return items;
    }

    @Override
    public StandardRef ref() {
        return REF;
    }

    @Override
    public String title() {
        return "Chuẩn nghèo đa chiều thử";
    }

    @Override
    public int leastDeprivationsOfPoor() {
        return 3;
    }

    @Override
    public PointScale b1() {
        return new PointScale("b1Point", 0, Integer.MAX_VALUE, 1);
    }

    @Override
    public PointScale b2() {
        return new PointScale("b2Point", 0, 10 * ticks.size(), 10);
    }

    @Override
    public List<UnknownFact> unknownFacts() {
        return List.of();
    }

    @Override
    public Optional<Standard> find(StandardRef ref) {
        return ref.equals(REF) ? Optional.of(this) : Optional.empty();
    }

    @Override
    public List<Standard> all() {
        return List.of(this);
    }

    @Override
    public Optional<Standard> inForce(LocalDate day) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Standard> inForce(LocalDate day, String province, Ruler ruler) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<ApplicationWindow> windows() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<TableRef> b1Table(StandardRef standard) {
        throw new UnsupportedOperationException();
    }

    /** Knows the items of the pinned table, and nothing of scoring. */
    @Override
    public HouseholdScorer scorer(StandardRef standard, ScoringOptions options) {
        if (options.b1Table().isEmpty()) {
            throw new AssertionError("no table is pinned");
        }
        return new HouseholdScorer() {

            @Override
            public Verdict score(SurveyedHousehold household) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Reasons explain(SurveyedHousehold household) {
                return new Reasons(
                        NOTHING,
                        List.of(new ScoredItem("b1.household_size", "Số nhân khẩu B1", "", ANY)),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
            }
        };
    }

    @Override
    public List<Issue> faults() {
        return List.of();
    }

    @Override
    public void refresh() {
        throw new UnsupportedOperationException();
    }
}
