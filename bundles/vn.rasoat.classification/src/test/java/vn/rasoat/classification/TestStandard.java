package vn.rasoat.classification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.rasoat.api.rules.Citation;
import vn.rasoat.api.rules.FactStatus;
import vn.rasoat.api.rules.Indicator;
import vn.rasoat.api.rules.PointScale;
import vn.rasoat.api.rules.ScoredIndicator;
import vn.rasoat.api.rules.ScoredItem;
import vn.rasoat.api.rules.Span;
import vn.rasoat.api.rules.Standard;
import vn.rasoat.api.rules.StandardRef;
import vn.rasoat.api.rules.UnknownFact;
import vn.rasoat.api.survey.Answer;

/** A standard made up for tests: four indicators, of which two make a household poor. */
record TestStandard(
        StandardRef ref, PointScale b1, int leastDeprivationsOfPoor, List<UnknownFact> unknownFacts)
        implements Standard {

    static final Citation CITATION =
            new Citation(
                    "Nghị định thử",
                    "Điều 1",
                    FactStatus.CONFIRMED,
                    "tests",
                    LocalDate.of(2024, 1, 1));

    static TestStandard of(String id, int revision) {
        return new TestStandard(
                new StandardRef(id, revision, id + "#" + revision),
                new PointScale("b1Point", 0, Integer.MAX_VALUE, 1),
                2,
                List.of());
    }

    static UnknownFact fact(String key) {
        return new UnknownFact(key, "Ngưỡng " + key, CITATION);
    }

    TestStandard withB1(PointScale scale) {
        return new TestStandard(ref, scale, leastDeprivationsOfPoor, unknownFacts);
    }

    TestStandard without(String... facts) {
        List<UnknownFact> unknown = new ArrayList<>();
        for (String fact : facts) {
            unknown.add(fact(fact));
        }
        return new TestStandard(ref, b1, leastDeprivationsOfPoor, unknown);
    }

    @Override
    public String title() {
        return "Chuẩn " + ref.id() + " lần " + ref.revision();
    }

    @Override
    public List<Indicator> indicators() {
        return List.of(
                new Indicator(1, "work", "Việc làm", "deprivation.work"),
                new Indicator(2, "insurance", "Bảo hiểm y tế", "deprivation.insurance"),
                new Indicator(3, "housing", "Chất lượng nhà ở", "deprivation.housing"),
                new Indicator(4, "water", "Nguồn nước", "deprivation.water"));
    }

    @Override
    public PointScale b2() {
        return new PointScale("b2Point", 0, 40, 10);
    }

    @Override
    public List<ScoredIndicator> meanings() {
        return indicators().stream().map(TestStandard::meaning).toList();
    }

    static ScoredIndicator meaning(Indicator indicator) {
        return new ScoredIndicator(
                indicator,
                "Chiều",
                "hộ thiếu " + indicator.key(),
                Answer.UNKNOWN,
                Answer.UNKNOWN,
                Answer.UNKNOWN,
                0,
                CITATION);
    }

    @Override
    public List<ScoredItem> formA() {
        return List.of(
                new ScoredItem("quickReview.item1", "Hộ có ô tô", "", new Span(0, 1)),
                new ScoredItem("quickReview.item2", "Hộ có tủ lạnh", "", new Span(0, 1)),
                new ScoredItem("quickReview.item3", "Hộ có lương hưu", "", new Span(0, 1)));
    }
}
