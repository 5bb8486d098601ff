package vn.rasoat.api.intake;

import org.osgi.annotation.versioning.ProviderType;

/** Imports survey files. */
@ProviderType
public interface SurveyImporter {

    /**
     * Reads, checks and stores a survey file as one change set. Good households are taken, bad ones
     * are named; a household is never split. The same file twice changes nothing. What becomes of
     * the good ones says the {@link ImportMode} of the request. A text file whose encoding is only
     * guessed gives a receipt with HN-1014 and stores nothing, until it comes again with the
     * encoding confirmed.
     *
     * @param request the file and what it is for
     * @return the receipt, also when nothing could be taken
     * @throws vn.rasoat.api.issue.RejectedRequestException HN-1016 unknown encoding, HN-2001
     *     unknown round, HN-2004 unknown unit
     * @throws vn.rasoat.api.issue.UnavailableException if store or disk fail; nothing is left
     *     behind
     */
    default Receipt importSurvey(ImportRequest request) {
        return importSurvey(request, ImportMonitor.NONE);
    }

    /**
     * The same, watched.
     *
     * @param request the file and what it is for
     * @param monitor is told how far the import is, and may end it
     * @return the receipt, also when nothing could be taken
     * @throws vn.rasoat.api.issue.RejectedRequestException as above; HN-2040 if the monitor ended
     *     it, then nothing is left behind
     * @throws vn.rasoat.api.issue.UnavailableException if store or disk fail; nothing is left
     *     behind
     */
    Receipt importSurvey(ImportRequest request, ImportMonitor monitor);
}
