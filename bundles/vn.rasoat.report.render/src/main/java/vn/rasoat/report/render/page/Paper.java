package vn.rasoat.report.render.page;

import java.util.List;

/**
 * A document.
 *
 * @param title for the reader's window
 * @param landscape whether its pages lie
 * @param sheets its sheets
 */
record Paper(String title, boolean landscape, List<Sized> sheets) {

    /**
     * A sheet at the size at which it is set.
     *
     * @param sheet the sheet
     * @param size size of running text in points
     * @param onePage whether it is known to fit on one page
     */
    record Sized(Sheet sheet, float size, boolean onePage) {}

    Paper {
        sheets = List.copyOf(sheets);
    }
}
