package vn.rasoat.report.render.page;

import com.lowagie.text.PageSize;
import com.lowagie.text.Rectangle;

/** The measures of a page in points. */
final class PdfPages {

    static final float MARGIN = 34;
    static final float BOTTOM = 36;
    static final float FOOTER_SIZE = 6.5f;
    static final float FOOTER_LEADING = 7.5f;
    static final float FOOTER_TOP = 34;
    static final float FOOTER_BOTTOM = 10;

    private PdfPages() {}

    static Rectangle size(boolean landscape) {
        return landscape ? PageSize.A4.rotate() : PageSize.A4;
    }
}
