package vn.rasoat.report.render.page;

import java.util.List;
import vn.rasoat.api.rules.Distance;

/** How far a household is from each threshold. */
final class DistanceTable {

    private static final List<Block.Column> COLUMNS =
            List.of(
                    new Block.Column(15, Block.Align.LEFT),
                    new Block.Column(13, Block.Align.CENTRE),
                    new Block.Column(12, Block.Align.CENTRE),
                    new Block.Column(17, Block.Align.CENTRE),
                    new Block.Column(13, Block.Align.LEFT),
                    new Block.Column(30, Block.Align.LEFT));

    private DistanceTable() {}

    static Block of(List<Distance> distances, Detail detail) {
        return new Block.Grid(
                COLUMNS,
                List.of(
                        PageTexts.lines("distance.header").stream()
                                .map(text -> new Block.Head(text, 1))
                                .toList()),
                distances.stream().map(distance -> row(distance, detail)).toList());
    }

    private static Block.Row row(Distance it, Detail detail) {
        return Block.Row.plain(
                List.of(
                        detail.cut(it.label()),
                        withUnit(
                                it.least() == it.most()
                                        ? Numbers.grouped(it.least())
                                        : span(it.least(), it.most()),
                                it),
                        withUnit(Numbers.grouped(it.threshold()), it),
                        gap(it),
                        detail.cut(it.beyond()),
                        detail.cut(it.citation().text())));
    }

    private static String withUnit(String number, Distance it) {
        return PageTexts.get("distance.value", number, it.unit());
    }

    private static String gap(Distance it) {
        if (it.least() < it.threshold() && it.most() > it.threshold()) {
            return PageTexts.get("distance.open");
        }
        if (it.least() == it.threshold() && it.most() == it.threshold()) {
            return PageTexts.get("distance.equal");
        }
        boolean below = it.least() < it.threshold();
        long one = Math.abs(it.threshold() - it.least());
        long other = Math.abs(it.threshold() - it.most());
        String number =
                one == other
                        ? Numbers.grouped(one)
                        : span(Math.min(one, other), Math.max(one, other));
        return PageTexts.get(below ? "distance.below" : "distance.above", number, it.unit());
    }

    private static String span(long least, long most) {
        return PageTexts.get("span", Numbers.grouped(least), Numbers.grouped(most));
    }
}
