package vn.rasoat.api.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.rules.Ruler;

/** Hands in the forms of units, and opens them again. */
@ProviderType
public interface Submissions {

    /**
     * Seals the pack of a unit, keeps it and freezes the communes of the unit.
     *
     * @param round the round
     * @param unit province, district or commune
     * @param ruler which result of the households the forms count
     * @param person who answers for it
     * @return the submission
     * @throws vn.rasoat.api.issue.RejectedRequestException as {@link SealedPacks#seal}; HN-2020
     *     without a person, HN-2073 if the data changed meanwhile, HN-2074 if it is submitted
     *     already
     * @throws vn.rasoat.api.issue.UnavailableException if store or disk fail; nothing is frozen
     */
    Submission submit(RoundKey round, String unit, Ruler ruler, String person);

    /**
     * Unfreezes the communes of a submission; its pack stays.
     *
     * @param id of the submission
     * @param person who answers for it
     * @param reason why
     * @return the submission as it is now
     * @throws vn.rasoat.api.issue.RejectedRequestException HN-2070 unknown, HN-2072 reopened
     *     already, HN-2020 without person or reason
     */
    Submission reopen(String id, String person, String reason);

    /**
     * All submissions of a round.
     *
     * @param round the round
     * @return in their order, also those that were reopened
     * @throws vn.rasoat.api.issue.RejectedRequestException HN-2001 unknown round
     */
    List<Submission> all(RoundKey round);

    /**
     * Writes the pack that was handed in, byte for byte.
     *
     * @param id of the submission
     * @param out stays open
     * @throws IOException if the stream fails
     * @throws vn.rasoat.api.issue.RejectedRequestException HN-2070 unknown
     */
    void writePack(String id, OutputStream out) throws IOException;

    /**
     * Compares what was handed in twice, cell by cell.
     *
     * @param before id of a submission
     * @param after id of another
     * @return the cells that differ
     * @throws vn.rasoat.api.issue.RejectedRequestException HN-2070 unknown, and as {@link
     *     SealedPacks#compare}
     */
    List<CellChange> compare(String before, String after);
}
