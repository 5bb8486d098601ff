package vn.rasoat.report.render.page;

import com.lowagie.text.PageSize;
import com.lowagie.text.Rectangle;

/** The measures of a page in points. */
public final class PdfPages {

    /** Left, right and above. */
    public static final float MARGIN = 34;

    /** Below; the footer stands in it. */
    public static final float BOTTOM = 36;

    static final float FOOTER_SIZE = 6.5f;
    static final float FOOTER_LEADING = 7.5f;
    static final float FOOTER_TOP = 34;
    static final float FOOTER_BOTTOM = 10;

    private PdfPages() {}

    /**
     * An A4 page.
     *
     * @param landscape whether it lies on its long side
     * @return its size
     */
    public static Rectangle size(boolean landscape) {
        return landscape ? PageSize.A4.rotate() : PageSize.A4;
    }
}
