package vn.rasoat.report.render;

import java.util.Optional;

/** A part of a form that is not divided between pages. */
interface Slice {

    /** Its height in points. */
    float height();

    /**
     * Draws it.
     *
     * @param pen writes on the page
     * @param top upper edge, in points from the foot of the page
     */
    void draw(Pen pen, float top);

    /** What stands above it where it is the first of its kind on a page: the header of a table. */
    default Optional<Slice> header() {
        return Optional.empty();
    }
}
