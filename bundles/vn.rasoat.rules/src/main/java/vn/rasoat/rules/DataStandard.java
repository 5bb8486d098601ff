package vn.rasoat.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.rasoat.api.rules.Indicator;
import vn.rasoat.api.rules.PointScale;
import vn.rasoat.api.rules.ScoredIndicator;
import vn.rasoat.api.rules.ScoredItem;
import vn.rasoat.api.rules.Span;
import vn.rasoat.api.rules.Standard;
import vn.rasoat.api.rules.StandardRef;
import vn.rasoat.api.rules.UnknownFact;
import vn.rasoat.api.survey.Answer;

/** A standard as others see it. All numbers, paths and names come from its file. */
final class DataStandard implements Standard {

    static final Comparator<DataStandard> BY_REF =
            Comparator.comparing((DataStandard standard) -> standard.ref().id())
                    .thenComparing(standard -> standard.ref().revision());

    private final StandardText text;
    private final List<Indicator> indicators;
    private final CompiledStandard compiled;

    DataStandard(StandardText text) {
        this.text = text;
        indicators = text.indicators().stream().map(IndicatorRule::indicator).toList();
        compiled = new CompiledStandard(text);
    }

    CompiledStandard compiled() {
        return compiled;
    }

    StandardText text() {
        return text;
    }

    String territory() {
        return text.territory();
    }

    @Override
    public StandardRef ref() {
        return text.ref();
    }

    @Override
    public String title() {
        return text.title();
    }

    @Override
    public List<Indicator> indicators() {
        return indicators;
    }

    /** The smallest bound where areas differ: below it no poor household is possible. */
    @Override
    public int leastDeprivationsOfPoor() {
        Optional<String> name = text.leastDeprivationsOfPoor();
        return name.isEmpty()
                ? 0
                : text.values().values().stream()
                        .mapToInt(values -> values.get(name.get()).number().orElse(0))
                        .min()
                        .orElse(0);
    }

    @Override
    public PointScale b1() {
        return text.b1().scale();
    }

    @Override
    public PointScale b2() {
        return text.deprivations().scale(indicators.size());
    }

    @Override
    public List<ScoredIndicator> meanings() {
        return text.indicators().stream()
                .map(
                        rule ->
                                new ScoredIndicator(
                                        rule.indicator(),
                                        rule.dimension(),
                                        rule.meaning(),
                                        Answer.UNKNOWN,
                                        Answer.UNKNOWN,
                                        Answer.UNKNOWN,
                                        0,
                                        rule.citation()))
                .toList();
    }

    @Override
    public List<ScoredItem> formA() {
        return text.formA().map(FormA::items).orElse(List.of()).stream()
                .map(item -> new ScoredItem(item.path(), item.name(), "", Span.exactly(0)))
                .toList();
    }

    @Override
    public List<UnknownFact> unknownFacts() {
        return text.unknownFacts();
    }
}
