package vn.rasoat.api.classification;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.rules.CheckedText;
import vn.rasoat.api.rules.InstalledText;
import vn.rasoat.api.survey.PovertyClass;

/** Installs texts of the law: tables of B1 points, and standards as YAML. */
@ProviderType
public interface StandardInstallation {

    /**
     * What installing a file would do.
     *
     * @param text the file as read, with its faults
     * @param effect how the classes of a round would move, where a round was named and the text can
     *     be used with it
     */
    record DryRun(CheckedText text, Optional<Effect> effect) {}

    /**
     * How the classes of a round would move.
     *
     * @param round the round
     * @param households number of households by class now, then by class with the text; every pair
     *     is there
     * @param totalsDiffer households whose hand-added B1 total is not what the table gives
     * @param itemsMissing households whose answers do not fill the table
     */
    record Effect(
            RoundKey round,
            Map<PovertyClass, Map<PovertyClass, Integer>> households,
            int totalsDiffer,
            int itemsMissing) {

        public Effect {
            households = Map.copyOf(households);
        }
    }

    /**
     * Reads a file, prints it back and says what it would do. Nothing is left behind.
     *
     * @param fileName its name
     * @param content its bytes
     * @param round a round to try it on
     * @return content, faults and effect
     * @throws vn.rasoat.api.issue.RejectedRequestException HN-2001 unknown round
     */
    DryRun dryRun(String fileName, byte[] content, Optional<RoundKey> round);

    /**
     * Installs a file. Rounds that are open keep their pins.
     *
     * @param fileName its name
     * @param content its bytes
     * @param person who vouches for it
     * @param source where it was taken from
     * @return the record that is kept
     * @throws vn.rasoat.api.issue.RejectedRequestException the first fault of the file, HN-2013
     *     ff.; HN-2020 without person or source
     */
    InstalledText install(String fileName, byte[] content, String person, String source);

    /**
     * All that was installed.
     *
     * @return by kind, id and revision
     */
    List<InstalledText> installed();
}
