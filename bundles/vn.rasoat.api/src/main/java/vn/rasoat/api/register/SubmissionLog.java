package vn.rasoat.api.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import vn.rasoat.api.report.Submission;
import vn.rasoat.api.round.RoundKey;

/**
 * The store of submissions. While one is not reopened, imports and undos that change a row of its
 * communes, and another law for its round, are refused with HN-2071.
 */
@ProviderType
public interface SubmissionLog {

    /**
     * Keeps a submission with its pack and freezes communes.
     *
     * @param submission not yet reopened
     * @param lastChangeSet the last change of the register that the pack contains
     * @param communes what is frozen
     * @param pack the bytes of the pack; read to its end
     * @throws IOException if the pack cannot be read; nothing is kept
     * @throws vn.rasoat.api.issue.RejectedRequestException HN-2001 unknown round, HN-2020 without a
     *     person, HN-2073 if the round changed since, HN-2074 if the unit is submitted already
     */
    void keep(Submission submission, int lastChangeSet, Set<String> communes, InputStream pack)
            throws IOException;

    /**
     * Records that a submission was reopened.
     *
     * @param id its id
     * @param reopening when, by whom, why
     * @return the submission as it is now
     * @throws vn.rasoat.api.issue.RejectedRequestException HN-2070 unknown, HN-2072 reopened
     *     already, HN-2020 without person or reason
     */
    Submission reopen(String id, Submission.Reopening reopening);

    /**
     * All submissions of a round.
     *
     * @param round the round
     * @return in their order
     * @throws vn.rasoat.api.issue.RejectedRequestException HN-2001 unknown round
     */
    List<Submission> all(RoundKey round);

    /**
     * Writes the bytes of a pack.
     *
     * @param id of its submission
     * @param out stays open
     * @throws IOException if the stream fails
     * @throws vn.rasoat.api.issue.RejectedRequestException HN-2070 unknown
     */
    void writePack(String id, OutputStream out) throws IOException;
}
