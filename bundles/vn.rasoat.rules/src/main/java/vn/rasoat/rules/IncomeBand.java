package vn.rasoat.rules;

import java.util.List;

/**
 * Between which named values an income must be.
 *
 * @param bounds all of them on the income; the last one names what it is about
 */
record IncomeBand(List<ClassCondition.Bound> bounds) {

    IncomeBand {
        bounds = List.copyOf(bounds);
    }
}
