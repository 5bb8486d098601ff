package vn.rasoat.api.rules;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Reads files with law in them as they would be installed, and says what is wrong with them. */
@ProviderType
public interface StandardTexts {

    /**
     * Checks a file against what is installed: a standard, windows or acts in YAML; a B1 table in
     * YAML, CSV or XLSX. Nothing is installed and nothing is half-loaded.
     *
     * @param fileName its name, whose ending tells the format
     * @param content its bytes
     * @return the content and its faults: HN-2013 a fault with file and line, HN-2014 the revision
     *     exists with other content, HN-2015 the table belongs to other lines, HN-2016 a table for
     *     tests, HN-2018 a local standard without a national one
     */
    CheckedText check(String fileName, byte[] content);

    /**
     * Makes a text ready to score households without installing it, so that its effect can be seen
     * before anybody vouches for it.
     *
     * @param text an accepted text
     * @param standard the standard that it is tried for
     * @param options how; where the text is a table, it takes the place of the table named there
     * @return empty if the text does not touch that standard: a table of another standard, a
     *     standard with another id
     * @throws vn.rasoat.api.issue.RejectedRequestException HN-2011 if the standard is not
     *     installed, HN-2012 if the table named in the options is needed and is not
     * @throws IllegalArgumentException if the text has faults
     */
    Optional<HouseholdScorer> trial(CheckedText text, StandardRef standard, ScoringOptions options);
}
