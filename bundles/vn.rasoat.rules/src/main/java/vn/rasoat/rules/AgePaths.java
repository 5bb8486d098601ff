package vn.rasoat.rules;

/**
 * Where ages come from.
 *
 * @param born path of a member's date of birth
 * @param on path of the household's day of the visit
 */
record AgePaths(String born, String on) {}
