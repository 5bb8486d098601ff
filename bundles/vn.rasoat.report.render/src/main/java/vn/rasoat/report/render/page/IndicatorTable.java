package vn.rasoat.report.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.rasoat.api.rules.Reasons;
import vn.rasoat.api.rules.ScoredIndicator;
import vn.rasoat.api.rules.Span;
import vn.rasoat.api.survey.Answer;

/** The indicators of a household: deprived or not, points, and why. */
final class IndicatorTable {

    private static final List<Block.Column> COLUMNS =
            List.of(
                    new Block.Column(5, Block.Align.CENTRE),
                    new Block.Column(28, Block.Align.LEFT),
                    new Block.Column(11, Block.Align.CENTRE),
                    new Block.Column(8, Block.Align.CENTRE),
                    new Block.Column(48, Block.Align.LEFT));

    /** Long texts in bold letters are hard to read. */
    private static final int WITHOUT_REASON = COLUMNS.size() - 1;

    private IndicatorTable() {}

    static Block of(Reasons reasons, Detail detail) {
        List<Block.Row> rows = new ArrayList<>();
        for (ScoredIndicator scored : reasons.indicators()) {
            boolean deprived = scored.counted() == Answer.YES;
            rows.add(
                    new Block.Row(
                            List.of(
                                    Numbers.plain(scored.indicator().number()),
                                    detail.cut(scored.indicator().name()),
                                    answer("deprived.", scored.counted()),
                                    points(scored),
                                    why(scored, detail)),
                            deprived ? WITHOUT_REASON : 0));
        }
        rows.add(total(reasons));
        return new Block.Grid(
                COLUMNS,
                List.of(
                        PageTexts.lines("indicator.header").stream()
                                .map(text -> new Block.Head(text, 1))
                                .toList()),
                rows);
    }

    private static Block.Row total(Reasons reasons) {
        long deprived = count(reasons, Answer.YES);
        long open = count(reasons, Answer.UNKNOWN);
        Span b2 = reasons.verdict().b2();
        return Block.Row.strong(
                List.of(
                        "",
                        PageTexts.get("indicator.total"),
                        Long.toString(deprived),
                        b2.exact()
                                ? Numbers.plain(b2.least())
                                : PageTexts.get(
                                        "span.short",
                                        Numbers.plain(b2.least()),
                                        Numbers.plain(b2.most())),
                        open == 0
                                ? PageTexts.get("indicator.sum")
                                : PageTexts.get("indicator.sumOpen", Long.toString(open))));
    }

    private static long count(Reasons reasons, Answer answer) {
        return reasons.indicators().stream().filter(it -> it.counted() == answer).count();
    }

    private static String points(ScoredIndicator scored) {
        return scored.counted() == Answer.UNKNOWN ? "?" : Numbers.plain(scored.points());
    }

    /** For what is deprived or open also when a household is deprived. */
    private static String why(ScoredIndicator scored, Detail detail) {
        String source =
                PageTexts.get(
                        source(scored),
                        answer("answer.", scored.ticked()),
                        answer("answer.", scored.computed()));
        String meaning = detail.meaning(scored.meaning().strip());
        if (meaning.isEmpty()) {
            return source;
        }
        return switch (scored.counted()) {
            case YES -> PageTexts.get("why.deprived", meaning, source);
            case NO -> source;
            case UNKNOWN -> PageTexts.get("why.open", meaning, source);
        };
    }

    private static String source(ScoredIndicator scored) {
        boolean ticked = scored.ticked() != Answer.UNKNOWN;
        boolean computed = scored.computed() != Answer.UNKNOWN;
        if (ticked && computed) {
            return scored.ticked() == scored.computed() ? "why.agree" : "why.differ";
        }
        if (ticked) {
            return "why.ticked";
        }
        return computed ? "why.computed" : "why.unknown";
    }

    private static String answer(String prefix, Answer answer) {
        return PageTexts.get(prefix + answer.name().toLowerCase(Locale.ROOT));
    }
}
