package vn.rasoat.report.render.page;

import java.util.List;
import vn.rasoat.api.classification.Explanation;

/**
 * Finds the most that fits on one page. It is measured with the very fonts of the PDF; the HTML
 * uses the same result, since browsers have fonts of the same widths.
 */
final class OnePage {

    private OnePage() {}

    static Paper of(List<Explanation> explanations) {
        if (explanations.isEmpty()) {
            throw new IllegalArgumentException("nothing to explain");
        }
        PdfMeasure measure = new PdfMeasure(false);
        return new Paper(
                PageTexts.get("explanation.document"),
                false,
                explanations.stream().map(it -> fit(it, measure)).toList());
    }

    /** The rungs come in the order of what they need, so that the first that fits is bisected. */
    private static Paper.Sized fit(Explanation explanation, PdfMeasure measure) {
        List<Detail> ladder = Detail.ladder();
        int tooMuch = -1;
        int fitting = ladder.size();
        Sheet best = null;
        // most pages need nothing smaller than the first rung
        int next = 0;
        while (fitting - tooMuch > 1) {
            Sheet sheet = ExplanationSheet.of(explanation, ladder.get(next));
            if (measure.fits(sheet, ladder.get(next).size())) {
                fitting = next;
                best = sheet;
            } else {
                tooMuch = next;
            }
            next = (tooMuch + fitting) / 2;
        }
        if (best == null) {
            // the last rung holds a bounded number of bounded texts
            throw new IllegalStateException("a page without end: " + explanation);
        }
        return new Paper.Sized(best, ladder.get(fitting).size(), true);
    }
}
