package vn.rasoat.report.render.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import vn.rasoat.api.classification.RulerBridge;
import vn.rasoat.api.classification.RulerReport;
import vn.rasoat.api.survey.PovertyClass;

/** The bridge table between two standards: counts and places, nobody's name. */
final class BridgePaper {

    private static final float SIZE = 9;
    private static final List<PovertyClass> CLASSES = List.of(PovertyClass.values());

    private final RulerReport report;
    private final UnaryOperator<String> communeNames;
    private final List<Block> blocks = new ArrayList<>();

    private BridgePaper(RulerReport report, UnaryOperator<String> communeNames) {
        this.report = report;
        this.communeNames = communeNames;
    }

    static Paper of(RulerReport report, UnaryOperator<String> communeNames) {
        BridgePaper paper = new BridgePaper(report, communeNames);
        paper.head();
        paper.matrix();
        paper.left();
        paper.communes();
        paper.open();
        String footer =
                References.of(report.own())
                        + PageTexts.get("ref.separator")
                        + References.of(report.other());
        return new Paper(
                PageTexts.get("bridge.document"),
                true,
                List.of(new Paper.Sized(new Sheet(paper.blocks, footer), SIZE, false)));
    }

    private void head() {
        blocks.add(
                new Block.Title(
                        PageTexts.get("bridge.title"),
                        List.of(
                                PageTexts.get(
                                        "bridge.round",
                                        report.round().toString(),
                                        Numbers.plain(report.round().year()),
                                        report.own().id(),
                                        report.other().id()))));
        blocks.add(new Block.Paragraph(PageTexts.get("bridge.untouched"), Block.Style.PLAIN));
    }

    private void matrix() {
        heading("bridge.matrix");
        List<Block.Column> columns = new ArrayList<>();
        columns.add(new Block.Column(30, Block.Align.LEFT));
        List<Block.Head> header = new ArrayList<>();
        header.add(new Block.Head(PageTexts.get("bridge.matrixRows"), 1));
        for (PovertyClass other : CLASSES) {
            columns.add(new Block.Column(14, Block.Align.RIGHT));
            header.add(new Block.Head(other.vietnamese(), 1));
        }
        columns.add(new Block.Column(14, Block.Align.RIGHT));
        header.add(new Block.Head(PageTexts.get("bridge.sum"), 1));
        List<Block.Row> rows = new ArrayList<>();
        long[] sums = new long[CLASSES.size() + 1];
        for (PovertyClass own : CLASSES) {
            List<String> cells = new ArrayList<>();
            cells.add(own.vietnamese());
            long sum = 0;
            for (int i = 0; i < CLASSES.size(); i++) {
                int households = households(report.total(), own, CLASSES.get(i));
                cells.add(Numbers.grouped(households));
                sums[i] += households;
                sum += households;
            }
            sums[CLASSES.size()] += sum;
            cells.add(Numbers.grouped(sum));
            rows.add(Block.Row.plain(cells));
        }
        List<String> total = new ArrayList<>();
        total.add(PageTexts.get("bridge.sum"));
        for (long sum : sums) {
            total.add(Numbers.grouped(sum));
        }
        rows.add(Block.Row.strong(total));
        blocks.add(new Block.Grid(columns, List.of(header), rows));
        blocks.add(new Block.Paragraph(changes(report.total()), Block.Style.PLAIN));
    }

    private static String changes(RulerBridge bridge) {
        long changed = 0;
        long open = 0;
        for (PovertyClass own : CLASSES) {
            for (PovertyClass other : CLASSES) {
                int households = households(bridge, own, other);
                if (own == PovertyClass.UNDETERMINED || other == PovertyClass.UNDETERMINED) {
                    open += households;
                } else if (own != other) {
                    changed += households;
                }
            }
        }
        return PageTexts.get("bridge.changes", Numbers.grouped(changed), Numbers.grouped(open));
    }

    private static int households(RulerBridge bridge, PovertyClass own, PovertyClass other) {
        return bridge.households().getOrDefault(own, Map.of()).getOrDefault(other, 0);
    }

    private void left() {
        heading("bridge.left");
        List<Block.Column> columns =
                Collections.nCopies(5, new Block.Column(20, Block.Align.CENTRE));
        blocks.add(
                new Block.Grid(
                        columns,
                        List.of(heads("bridge.leftHeader")),
                        List.of(Block.Row.strong(left(report.total().left())))));
    }

    private static List<String> left(RulerBridge.LeftPoverty left) {
        return List.of(
                Numbers.grouped(left.poorAtOpening()),
                Numbers.grouped(left.lifeChanged()),
                Numbers.grouped(left.rulerChanged()),
                Numbers.grouped(left.stillPoor()),
                Numbers.grouped(left.open()));
    }

    private void communes() {
        heading("bridge.communes");
        blocks.add(new Block.Paragraph(PageTexts.get("bridge.communesHint"), Block.Style.NOTE));
        List<Block.Column> columns = new ArrayList<>();
        columns.add(new Block.Column(22, Block.Align.LEFT));
        columns.add(new Block.Column(11, Block.Align.RIGHT));
        List<Block.Head> groups = new ArrayList<>();
        groups.add(new Block.Head("", 2));
        List<Block.Head> header = new ArrayList<>();
        header.add(new Block.Head(PageTexts.get("bridge.commune"), 1));
        header.add(new Block.Head(PageTexts.get("bridge.households"), 1));
        for (PovertyClass own : CLASSES) {
            groups.add(new Block.Head(own.vietnamese(), CLASSES.size()));
            for (PovertyClass other : CLASSES) {
                columns.add(new Block.Column(9, Block.Align.RIGHT));
                header.add(new Block.Head(PageTexts.get("bridge.short." + other.word()), 1));
            }
        }
        List<Block.Head> left = heads("bridge.leftShort");
        groups.add(new Block.Head(PageTexts.get("bridge.leftGroup"), left.size()));
        for (Block.Head head : left) {
            columns.add(new Block.Column(9, Block.Align.RIGHT));
            header.add(head);
        }
        List<Block.Row> rows = new ArrayList<>();
        for (RulerBridge bridge : report.communes()) {
            rows.add(row(communeNames.apply(bridge.commune()), bridge, false));
        }
        rows.add(row(PageTexts.get("bridge.total"), report.total(), true));
        blocks.add(new Block.Grid(columns, List.of(groups, header), rows));
    }

    private static Block.Row row(String name, RulerBridge bridge, boolean strong) {
        List<String> cells = new ArrayList<>();
        long sum = 0;
        for (PovertyClass own : CLASSES) {
            for (PovertyClass other : CLASSES) {
                int households = households(bridge, own, other);
                cells.add(Numbers.grouped(households));
                sum += households;
            }
        }
        cells.add(0, Numbers.grouped(sum));
        cells.add(0, name);
        cells.addAll(left(bridge.left()));
        return strong ? Block.Row.strong(cells) : Block.Row.plain(cells);
    }

    private void open() {
        heading("bridge.open");
        if (report.openFacts().isEmpty()) {
            blocks.add(new Block.Paragraph(PageTexts.get("bridge.openNone"), Block.Style.PLAIN));
        } else {
            List<Block.Row> rows = new ArrayList<>();
            for (RulerReport.OpenFact open : report.openFacts()) {
                rows.add(
                        Block.Row.plain(
                                List.of(
                                        open.fact().about(),
                                        open.fact().citation().text(),
                                        PageTexts.get(
                                                "status." + open.fact().citation().status().word()),
                                        Numbers.grouped(open.households()))));
            }
            blocks.add(
                    new Block.Grid(
                            List.of(
                                    new Block.Column(44, Block.Align.LEFT),
                                    new Block.Column(32, Block.Align.LEFT),
                                    new Block.Column(12, Block.Align.CENTRE),
                                    new Block.Column(12, Block.Align.RIGHT)),
                            List.of(heads("bridge.openHeader")),
                            rows));
            blocks.add(new Block.Paragraph(PageTexts.get("bridge.openOverlap"), Block.Style.NOTE));
        }
        blocks.add(
                new Block.Paragraph(
                        PageTexts.get("bridge.openAnswers", Numbers.grouped(report.openAnswers())),
                        Block.Style.PLAIN));
    }

    private static List<Block.Head> heads(String key) {
        return PageTexts.lines(key).stream().map(text -> new Block.Head(text, 1)).toList();
    }

    private void heading(String key) {
        blocks.add(new Block.Heading(PageTexts.get(key)));
    }
}
