package vn.rasoat.itests.tally;

import java.util.Optional;

/**
 * The way of one household from the opening to the closing list.
 *
 * @param commune its commune
 * @param start how it came into the round
 * @param from the class it came with: on the opening list, or recognised before it arrived; empty
 *     for a household on no list
 * @param startSize persons then
 * @param end how the round leaves it
 * @param to its class on the closing list; empty when it left
 * @param endSize persons on the closing list
 * @param relapsed marked as once recognised in an earlier round
 * @param openingKnown whether anybody knows if it was on the opening list
 * @param survey what was answered; empty where it was not surveyed
 */
record Course(
        String commune,
        Start start,
        Optional<Klass> from,
        int startSize,
        End end,
        Optional<Klass> to,
        int endSize,
        boolean relapsed,
        boolean openingKnown,
        Optional<Survey.Household> survey) {

    /** How a household came into the round. */
    enum Start {
        /** It stood on the opening list. */
        OPENING_LIST,
        /** It moved in with a recognised class, or split off a household that had one. */
        ARRIVED,
        /** It was on no list. */
        NO_LIST
    }

    /** How the round leaves a household. */
    enum End {
        SURVEYED,
        /** Moved out, deceased or merged away. */
        LEFT,
        /** Neither surveyed nor explained: it keeps its opening class and size. */
        UNEXPLAINED
    }

    boolean from(Klass klass) {
        return from.filter(klass::equals).isPresent();
    }

    boolean to(Klass klass) {
        return to.filter(klass::equals).isPresent();
    }
}
