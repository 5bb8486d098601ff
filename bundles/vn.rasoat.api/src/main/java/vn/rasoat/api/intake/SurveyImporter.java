package vn.rasoat.api.intake;

import org.osgi.annotation.versioning.ProviderType;

/** Imports survey files. */
@ProviderType
public interface SurveyImporter {

    /**
     * Reads, checks and stores a survey file as one change set. Good households are taken, bad ones
     * are named; a household is never split. The same file twice changes nothing. A text file whose
     * encoding is only guessed gives a receipt with HN-1014 and stores nothing, until it comes
     * again with the encoding confirmed.
     *
     * @param request the file and what it is for
     * @return the receipt, also when nothing could be taken
     * @throws vn.rasoat.api.issue.RejectedRequestException HN-1016 unknown encoding, HN-2001
     *     unknown round, HN-2004 unknown unit
     * @throws vn.rasoat.api.issue.UnavailableException if store or disk fail; nothing is left
     *     behind
     */
    Receipt importSurvey(ImportRequest request);
}
