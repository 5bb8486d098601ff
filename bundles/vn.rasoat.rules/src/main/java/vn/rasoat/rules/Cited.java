package vn.rasoat.rules;

/**
 * A whole number of the law: points, deprivations, or đồng per person per month.
 *
 * @param value the number
 * @param citation what it rests on
 */
record Cited(int value, Citation citation) {}
