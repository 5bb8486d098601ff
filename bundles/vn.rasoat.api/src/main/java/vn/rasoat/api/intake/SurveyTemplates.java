package vn.rasoat.api.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import vn.rasoat.api.round.RoundKey;

/**
 * Blank surveys to fill in, whose answers come back through {@link SurveyImporter}. The same
 * request over the same register gives the same bytes.
 */
@ProviderType
public interface SurveyTemplates {

    /**
     * Writes the workbook (XLSX) of a commune or village in the wide shape: what names households
     * and members is copied from the round before, what must be asked again is blank.
     *
     * <p>The opening list in it is made of the <em>results</em> of the round before (poor and
     * near-poor as classified), recognised by the chairman of the commune or not; the workbook says
     * so, and the officer corrects it by the decision. A workbook of one village carries the
     * opening list of its whole commune, because every import replaces the list of a commune.
     *
     * <p>Where the commune was made of others in between, their households are taken. The
     * households of a commune that was divided are taken only into workbooks of a village; the
     * workbook of the whole commune names their villages instead.
     *
     * <p>It holds names, birth dates and personal numbers: give it only to who may see the surveys
     * of that commune.
     *
     * @param round the round to be surveyed
     * @param previous the round that fills it, empty for a blank workbook
     * @param commune five-digit code in the unit list of the round
     * @param village one village, empty for the whole commune; case and place of tone marks do not
     *     matter
     * @param out gets the workbook; stays open
     * @throws vn.rasoat.api.issue.RejectedRequestException HN-2001 unknown round, HN-2003 without a
     *     unit list, HN-2004 if the unit is no commune of the round, HN-2008 if the previous round
     *     is not an earlier one, HN-2011 if the standard of the round is not installed, HN-2019 if
     *     the previous round has no household in the village
     * @throws IOException if the stream fails
     */
    void workbook(
            RoundKey round,
            Optional<RoundKey> previous,
            String commune,
            Optional<String> village,
            OutputStream out)
            throws IOException;

    /**
     * Writes forms A, B and C as an XLSForm for ODK and KoboToolbox. Questions are named by machine
     * path, each dot written as two underscores ({@code family__code}); questions whose name begins
     * with {@code x_} only steer the form. It holds no data of any household.
     *
     * @param round the round, whose standard gives indicators, points and Phiếu A
     * @param out gets the XLSX; stays open
     * @throws vn.rasoat.api.issue.RejectedRequestException HN-2001 unknown round, HN-2003 without a
     *     unit list, HN-2011 if the standard of the round is not installed
     * @throws IOException if the stream fails
     */
    void xlsForm(RoundKey round, OutputStream out) throws IOException;
}
