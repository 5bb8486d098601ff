package vn.rasoat.rules;

import vn.rasoat.api.rules.Citation;

/**
 * Where ages come from.
 *
 * @param born path of a member's date of birth
 * @param on path of the household's day of the visit
 * @param citation what it rests on
 */
record AgePaths(String born, String on, Citation citation) {}
