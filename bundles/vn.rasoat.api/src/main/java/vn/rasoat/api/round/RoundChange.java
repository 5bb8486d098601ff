package vn.rasoat.api.round;

import java.time.Instant;

/**
 * That a round was given other pins, by whom and why. A standard published after the round was
 * scored is applied in this way, and in no other.
 *
 * @param round the round
 * @param number counts the changes of the round from 1
 * @param at when
 * @param person who
 * @param reason why, for example the act
 * @param before the pins until then
 * @param after the pins since then
 */
public record RoundChange(
        RoundKey round,
        int number,
        Instant at,
        String person,
        String reason,
        RoundPins before,
        RoundPins after) {}
