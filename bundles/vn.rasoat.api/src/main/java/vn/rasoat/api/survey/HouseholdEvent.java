package vn.rasoat.api.survey;

import java.time.LocalDate;

/**
 * Something that happened to a household between two rounds.
 *
 * @param key the household
 * @param kind what happened
 * @param date when, {@link LocalDate#MIN} where the file does not say
 * @param recognisedClass for a departure its opening class; for a mover the class recognised at its
 *     origin; for a split the class of the household it came from; NOT_POOR where it was on no list
 * @param persons members at that time, 0 where the file does not say
 */
public record HouseholdEvent(
        HouseholdKey key,
        EventKind kind,
        LocalDate date,
        PovertyClass recognisedClass,
        int persons) {}
