package vn.rasoat.api.report;

import org.osgi.annotation.versioning.ProviderType;
import vn.rasoat.api.round.RoundKey;

/**
 * Compares the list to review with what came in. Every answer is computed in one pass over the
 * register.
 *
 * <p>All methods throw {@code RejectedRequestException}: HN-2001 unknown round, HN-2003 no unit
 * list, HN-2004 unknown unit.
 */
@ProviderType
public interface ReviewBoard {

    /**
     * How far a unit is.
     *
     * @param round the round
     * @param unit code of a province, district or commune
     * @return the unit and everything below it
     */
    ReviewProgress progress(RoundKey round, String unit);

    /**
     * The list to review of a commune.
     *
     * @param round the round
     * @param commune commune code
     * @return the list
     */
    ReviewList list(RoundKey round, String commune);

    /**
     * The text that reminds a unit.
     *
     * @param round the round
     * @param unit code of a province, district or commune
     * @return the text
     */
    ReviewReminder reminder(RoundKey round, String unit);
}
