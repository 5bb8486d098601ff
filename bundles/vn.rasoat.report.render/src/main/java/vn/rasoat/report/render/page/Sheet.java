package vn.rasoat.report.render.page;

import java.util.List;

/**
 * What begins on a new page.
 *
 * @param blocks from top to bottom
 * @param footer small line at the bottom of every page of it
 */
record Sheet(List<Block> blocks, String footer) {

    Sheet {
        blocks = List.copyOf(blocks);
    }
}
