package vn.rasoat.api.report;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import vn.rasoat.api.round.RoundKey;

/**
 * Checks forms that others filled by the same equations as our own packs: within each form, between
 * the forms given together, and from each unit to those below it. It reports and repairs nothing.
 */
@ProviderType
public interface FilledFormChecker {

    /**
     * Checks filled forms of one unit and one review.
     *
     * @param round tells the standard and the province, whose forms are expected
     * @param files one form in each, or a zip of them; forms that are missing are not checked
     *     against
     * @return what was recognised and what does not hold
     * @throws vn.rasoat.api.issue.RejectedRequestException HN-2001 unknown round, HN-1002 damaged
     *     zip, HN-1004 more than 64 MiB or 100 files in it; for a file that cannot be read, as
     *     {@link vn.rasoat.api.intake.TabularReader#read}
     */
    FilledFormCheck check(RoundKey round, List<FilledFile> files);
}
