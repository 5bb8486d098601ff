package vn.rasoat.api.rules;

/**
 * How far a household is from a threshold.
 *
 * @param measure {@code b1}, {@code b2}, {@code income}, {@code deprivations}
 * @param label what is measured, in Vietnamese
 * @param unit {@code điểm}, {@code đồng/người/tháng}, {@code chỉ số}
 * @param least smallest value that is possible
 * @param most largest value that is possible
 * @param threshold the value that divides
 * @param beyond the class, or the kind of household, on the other side, in Vietnamese
 * @param citation what the threshold rests on
 */
public record Distance(
        String measure,
        String label,
        String unit,
        long least,
        long most,
        long threshold,
        String beyond,
        Citation citation) {}
