package vn.rasoat.report.render;

import java.util.List;
import vn.rasoat.api.report.FormPack;
import vn.rasoat.api.report.StatutoryForm;
import vn.rasoat.report.render.page.PdfFonts;

/** Letterhead and title. */
final class HeadSlice implements Slice {

    private static final float SIZE = 12;
    private static final float NUMBER_SIZE = 11;
    private static final float TITLE_SIZE = 14;

    /** Share of the width that the issuing authority has. */
    private static final float LEFT_SHARE = 0.42f;

    private static final float LEFT_MIDDLE = PdfForm.LEFT + PdfForm.WIDTH * LEFT_SHARE / 2;
    private static final float RIGHT_MIDDLE = PdfForm.LEFT + PdfForm.WIDTH * (1 + LEFT_SHARE) / 2;

    /** From the letters to the line below them, and on to what follows. */
    private static final float LINE_GAP = 3;

    private static final float GAP = 12;

    /** Share of the authority's last line that is underlined. */
    private static final float AUTHORITY_LINE = 0.4f;

    private final Face bold;
    private final Face italic;
    private final Face large;
    private final List<String> authority;
    private final List<String> number;
    private final List<String> title;
    private final List<String> year;

    HeadSlice(FormPack pack, StatutoryForm form, PdfFonts fonts) {
        bold = Face.bold(fonts, SIZE);
        italic = Face.italic(fonts, NUMBER_SIZE);
        large = Face.bold(fonts, TITLE_SIZE);
        float leftWidth = PdfForm.WIDTH * LEFT_SHARE;
        authority = bold.wrap(pack.authority(), leftWidth);
        number = italic.wrap(FormWords.number(form), leftWidth);
        title = large.wrapTitle(form.title(), PdfForm.WIDTH);
        year = bold.wrap(FormWords.year(pack), PdfForm.WIDTH);
    }

    @Override
    public float height() {
        return letterheadHeight()
                + title.size() * large.leading()
                + year.size() * bold.leading()
                + 2 * GAP;
    }

    private float letterheadHeight() {
        return authority.size() * bold.leading()
                + 2 * LINE_GAP
                + Math.max(number.size() * italic.leading(), bold.leading());
    }

    @Override
    public void draw(Pen pen, float top) {
        pen.centre(bold, LEFT_MIDDLE, top, authority);
        float below = top - authority.size() * bold.leading() - LINE_GAP;
        if (!authority.isEmpty()) {
            String last = authority.get(authority.size() - 1);
            underline(pen, LEFT_MIDDLE, below, bold.width(last) * AUTHORITY_LINE);
        }
        pen.centre(italic, LEFT_MIDDLE, below - LINE_GAP, number);
        String motto = SheetTexts.get("motto");
        pen.centre(bold, RIGHT_MIDDLE, top, List.of(SheetTexts.get("state"), motto));
        underline(pen, RIGHT_MIDDLE, top - 2 * bold.leading() - LINE_GAP, bold.width(motto));
        float titleTop = top - letterheadHeight() - GAP;
        pen.centre(large, PdfForm.LEFT + PdfForm.WIDTH / 2, titleTop, title);
        pen.centre(
                bold,
                PdfForm.LEFT + PdfForm.WIDTH / 2,
                titleTop - title.size() * large.leading(),
                year);
    }

    private static void underline(Pen pen, float middle, float y, float width) {
        pen.line(middle - width / 2, y, middle + width / 2, y);
    }
}
