package vn.rasoat.api.rules;

/**
 * One step from answers to class.
 *
 * @param key what was decided: {@code indicator.nutrition}, {@code b2}, {@code income-line}, {@code
 *     class}, {@code average-living-standard}
 * @param input what went in, for example {@code B1=133; line=140}
 * @param result what came out
 * @param citation act, article and clause it rests on
 */
public record Step(String key, String input, String result, String citation) {}
