package vn.rasoat.intake.marking;

import java.util.ArrayList;
import java.util.List;

/** What a sheet says of its columns. */
final class ColumnFormats {

    private record Range(int first, int last, int format, boolean hidden) {}

    private final List<Range> ranges = new ArrayList<>();

    /** Takes the {@code col} element that begins here. */
    void add(XmlEditor xml) {
        if (ranges.size() > CellPlace.LAST_COLUMN) {
            return;
        }
        String hidden = xml.attribute("hidden");
        ranges.add(
                new Range(
                        SheetEdit.format(xml.attribute("min")) - 1,
                        SheetEdit.format(xml.attribute("max")) - 1,
                        SheetEdit.format(xml.attribute("style")),
                        hidden.equals("1") || hidden.equals("true")));
    }

    /** The format of a column's blank cells. */
    int format(int column) {
        return ranges.stream()
                .filter(range -> range.first <= column && column <= range.last)
                .mapToInt(Range::format)
                .findFirst()
                .orElse(0);
    }

    /** The first column that is not hidden. */
    int firstVisible() {
        int column = 0;
        boolean moved = true;
        while (moved) {
            int at = column;
            moved = false;
            for (Range range : ranges) {
                if (range.hidden && range.first <= at && at <= range.last) {
                    column = range.last + 1;
                    moved = true;
                    break;
                }
            }
        }
        return column > CellPlace.LAST_COLUMN ? 0 : column;
    }
}
