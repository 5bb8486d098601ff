package vn.rasoat.rules;

import vn.rasoat.api.survey.Area;

/**
 * The answers of a household that one standard asks for, as ints. Its arrays are its own and are
 * not written again.
 *
 * @param area the area it is scored in
 * @param persons how many there are; who is counted but not listed is a person without answers, so
 *     that an incomplete list never proves that nobody is deprived
 * @param listed how many of them are listed
 * @param answers of the household, by slot
 * @param members of the listed members, all of one slot side by side
 */
record EncodedHousehold(Area area, int persons, int listed, int[] answers, int[] members) {}
