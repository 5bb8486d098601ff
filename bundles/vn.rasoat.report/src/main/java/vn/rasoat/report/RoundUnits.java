package vn.rasoat.report;

import java.time.LocalDate;
import vn.rasoat.api.host.UnitDirectory;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.round.Rounds;
import vn.rasoat.api.unit.AdministrativeUnit;
import vn.rasoat.api.unit.UnitList;

/** Finds units in the list that a round pins. */
final class RoundUnits {

    private final Rounds rounds;
    private final UnitDirectory units;

    /**
     * A unit of a round.
     *
     * @param round the round
     * @param list the list that it pins
     * @param unit the unit in it
     */
    record Place(Round round, UnitList list, AdministrativeUnit unit) {}

    RoundUnits(Rounds rounds, UnitDirectory units) {
        this.rounds = rounds;
        this.units = units;
    }

    /** HN-2001 for an unknown round, HN-2003 without a list, HN-2004 for an unknown unit. */
    Place find(RoundKey key, String unitCode) {
        Round round = rounds.get(key);
        LocalDate day = round.startsOn();
        UnitList list =
                units.units(key.province(), day)
                        .orElseThrow(
                                () ->
                                        new RejectedRequestException(
                                                IssueCode.NO_UNIT_LIST,
                                                key.province(),
                                                day.toString()));
        AdministrativeUnit unit =
                list.find(unitCode)
                        .orElseThrow(
                                () ->
                                        new RejectedRequestException(
                                                IssueCode.UNIT_UNKNOWN, unitCode, day.toString()));
        return new Place(round, list, unit);
    }
}
