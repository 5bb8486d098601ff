package vn.rasoat.report.render;

import java.util.List;
import vn.rasoat.report.render.page.PdfFonts;

/** Place and date, and where two people sign. */
final class SignatureSlice implements Slice {

    private static final float SIZE = 12;
    private static final float GAP = 12;

    /** Room for signature, stamp and name. */
    private static final float ROOM = 56;

    private static final int LINES = 4;
    private static final float LEFT_MIDDLE = PdfForm.LEFT + PdfForm.WIDTH * 0.22f;
    private static final float RIGHT_MIDDLE = PdfForm.LEFT + PdfForm.WIDTH * 0.76f;

    private final Face bold;
    private final Face italic;

    SignatureSlice(PdfFonts fonts) {
        bold = Face.bold(fonts, SIZE);
        italic = Face.italic(fonts, SIZE);
    }

    @Override
    public float height() {
        return GAP + LINES * bold.leading() + ROOM;
    }

    @Override
    public void draw(Pen pen, float top) {
        float line = top - GAP;
        line(pen, italic, RIGHT_MIDDLE, line, "place");
        line -= bold.leading();
        line(pen, bold, LEFT_MIDDLE, line, "preparer");
        line(pen, bold, RIGHT_MIDDLE, line, "signer");
        line -= bold.leading();
        line(pen, italic, LEFT_MIDDLE, line, "preparerHint");
        line(pen, bold, RIGHT_MIDDLE, line, "signerTitle");
        line -= bold.leading();
        line(pen, italic, RIGHT_MIDDLE, line, "signerHint");
    }

    private static void line(Pen pen, Face face, float middle, float top, String key) {
        pen.centre(face, middle, top, List.of(SheetTexts.get(key)));
    }
}
