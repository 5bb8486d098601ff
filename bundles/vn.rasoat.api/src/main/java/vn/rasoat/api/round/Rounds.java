package vn.rasoat.api.round;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Opens and finds review rounds. */
@ProviderType
public interface Rounds {

    /**
     * Opens the annual round of the province a unit belongs to: 1 September to 14 December (QĐ
     * 24/2021/QĐ-TTg), under the national standard in force on its first day, the standard of the
     * province of that day, and the latest B1 table; ticked boxes count. Opening an open round
     * gives the same round.
     *
     * @param unit code of the province, or of a district or commune of it on the first day
     * @param year year of the review
     * @return the round
     * @throws vn.rasoat.api.issue.RejectedRequestException HN-2002 without a standard, HN-2003
     *     without a unit list, HN-2004 for an unknown unit, HN-2008 for an impossible year
     */
    Round open(String unit, int year);

    /**
     * A round that was opened.
     *
     * @param key province and year
     * @return the round
     * @throws vn.rasoat.api.issue.RejectedRequestException HN-2001 if there is none
     */
    Round get(RoundKey key);

    /**
     * All rounds, by province and year.
     *
     * @return the rounds
     */
    List<Round> all();

    /**
     * Gives a round other pins and records who did it and why. The outcomes stay as they are until
     * the round is classified again.
     *
     * @param key province and year
     * @param pins the pins; equal ones change and record nothing
     * @param person who
     * @param reason why
     * @return the round as it is now
     * @throws vn.rasoat.api.issue.RejectedRequestException HN-2001 unknown round, HN-2011 or
     *     HN-2012 if a text is not installed, HN-2008 if the standard of a province is pinned as
     *     the nation's or that of another province as the local one, HN-2020 without person or
     *     reason
     */
    Round repin(RoundKey key, RoundPins pins, String person, String reason);

    /**
     * How the pins of a round moved.
     *
     * @param key province and year
     * @return the changes in their order
     * @throws vn.rasoat.api.issue.RejectedRequestException HN-2001 if there is no such round
     */
    List<RoundChange> changes(RoundKey key);
}
