package vn.rasoat.report.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts slices on pages. A header is repeated on every page of its table, another table begins on
 * another page, and the last slice, the signatures, never stands alone.
 */
final class PageBreaks {

    /** What goes with the signatures to another page. */
    private static final int COMPANIONS = 2;

    private final float room;
    private final List<List<Slice>> pages = new ArrayList<>();
    private List<Slice> page = new ArrayList<>();
    private float used;
    private Optional<Slice> header = Optional.empty();

    private PageBreaks(float room) {
        this.room = room;
    }

    static List<List<Slice>> of(List<Slice> slices, float room) {
        PageBreaks breaks = new PageBreaks(room);
        int tail = Math.max(0, slices.size() - 1 - COMPANIONS);
        for (int i = 0; i < slices.size(); i++) {
            if (i == tail && breaks.overflows(slices.subList(i, slices.size()))) {
                breaks.newPage();
            }
            breaks.put(slices.get(i));
        }
        breaks.newPage();
        return breaks.pages;
    }

    private boolean overflows(List<Slice> together) {
        float height = 0;
        Optional<Slice> above = header;
        for (Slice slice : together) {
            height += slice.height() + headerHeight(slice, above);
            above = slice.header().isPresent() ? slice.header() : above;
        }
        return used + height > room;
    }

    private static float headerHeight(Slice slice, Optional<Slice> above) {
        return slice.header().filter(it -> above.isEmpty() || above.get() != it).isPresent()
                ? slice.header().get().height()
                : 0;
    }

    private void put(Slice slice) {
        boolean otherTable =
                header.isPresent()
                        && slice.header().isPresent()
                        && header.get() != slice.header().get();
        float needed = slice.height() + headerHeight(slice, header);
        if (otherTable || used + needed > room) {
            newPage();
        }
        if (slice.header().isPresent() && header.isEmpty()) {
            add(slice.header().get());
            header = slice.header();
        }
        add(slice);
    }

    private void add(Slice slice) {
        page.add(slice);
        used += slice.height();
    }

    private void newPage() {
        if (!page.isEmpty()) {
            pages.add(List.copyOf(page));
        }
        page = new ArrayList<>();
        used = 0;
        header = Optional.empty();
    }
}
