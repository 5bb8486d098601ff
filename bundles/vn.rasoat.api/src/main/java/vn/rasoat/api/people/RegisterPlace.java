package vn.rasoat.api.people;

import vn.rasoat.api.round.RoundKey;

/**
 * Where a household stands in the register. It names nobody.
 *
 * @param round the round
 * @param household id of the household in that round
 * @param commune commune code of the list that the round pins
 * @param village village as surveyed
 * @param number household number as surveyed
 */
public record RegisterPlace(
        RoundKey round, String household, String commune, String village, String number) {}
