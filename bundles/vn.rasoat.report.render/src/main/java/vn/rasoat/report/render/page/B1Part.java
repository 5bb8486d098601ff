package vn.rasoat.report.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.rasoat.api.rules.B1Score;
import vn.rasoat.api.rules.Reasons;
import vn.rasoat.api.rules.ScoredItem;
import vn.rasoat.api.rules.Span;
import vn.rasoat.api.rules.TableRef;

/** The B1 total, where it comes from, and the items behind it. */
final class B1Part {

    /** Items stand side by side, so that fifteen take five lines or a few more. */
    private static final int ABREAST = 3;

    private static final List<Block.Column> COLUMNS =
            List.of(
                    new Block.Column(27, Block.Align.LEFT),
                    new Block.Column(6, Block.Align.CENTRE));

    private B1Part() {}

    static List<Block> of(Reasons reasons, Optional<TableRef> table, Detail detail) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(source(reasons.verdict().b1(), table), Block.Style.PLAIN));
        List<ScoredItem> items = reasons.items();
        int shown = Math.min(items.size(), detail.items());
        if (shown > 0) {
            blocks.add(grid(items.subList(0, shown), detail));
        }
        if (shown < items.size()) {
            blocks.add(
                    new Block.Paragraph(
                            PageTexts.get("more", Numbers.plain(items.size() - shown)),
                            Block.Style.NOTE));
        }
        return blocks;
    }

    private static Block grid(List<ScoredItem> items, Detail detail) {
        int lines = (items.size() + ABREAST - 1) / ABREAST;
        List<Block.Column> columns = new ArrayList<>();
        List<Block.Head> header = new ArrayList<>();
        for (int i = 0; i < ABREAST; i++) {
            columns.addAll(COLUMNS);
            PageTexts.lines("b1.header").forEach(text -> header.add(new Block.Head(text, 1)));
        }
        List<Block.Row> rows = new ArrayList<>();
        for (int line = 0; line < lines; line++) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < ABREAST; i++) {
                int at = i * lines + line;
                cells.addAll(at < items.size() ? cells(items.get(at), detail) : List.of("", ""));
            }
            rows.add(Block.Row.plain(cells));
        }
        return new Block.Grid(columns, List.of(header), rows);
    }

    private static List<String> cells(ScoredItem item, Detail detail) {
        Span points = item.points();
        String option = item.option().isEmpty() ? PageTexts.get("b1.notAnswered") : item.option();
        return List.of(
                detail.cut(PageTexts.get("b1.item", item.item(), option)),
                points.exact()
                        ? Numbers.plain(points.least())
                        : PageTexts.get(
                                "span.short",
                                Numbers.plain(points.least()),
                                Numbers.plain(points.most())));
    }

    private static String source(B1Score score, Optional<TableRef> table) {
        String name =
                table.map(it -> PageTexts.get("b1.table", it.id(), "" + it.revision())).orElse("");
        if (score.computed().isEmpty()) {
            return score.stated().isPresent()
                    ? PageTexts.get("b1.stated", Numbers.plain(score.stated().getAsInt()))
                    : PageTexts.get("b1.none");
        }
        Span computed = score.computed().get();
        String stated = score.stated().isPresent() ? Numbers.plain(score.stated().getAsInt()) : "";
        if (computed.exact()) {
            boolean differs =
                    score.stated().isPresent() && score.stated().getAsInt() != computed.least();
            return PageTexts.get(
                    differs ? "b1.computedDiffers" : "b1.computed",
                    Numbers.plain(computed.least()),
                    name,
                    stated);
        }
        return PageTexts.get(
                stated.isEmpty() ? "b1.span" : "b1.statedSpan",
                stated,
                name,
                Numbers.plain(computed.least()),
                Numbers.plain(computed.most()));
    }
}
