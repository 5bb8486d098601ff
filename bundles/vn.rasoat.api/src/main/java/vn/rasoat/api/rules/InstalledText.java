package vn.rasoat.api.rules;

import java.time.Instant;

/**
 * A text that an administrator installed, and who vouches for it.
 *
 * @param kind what it is
 * @param id its id
 * @param revision its revision
 * @param sha256 of the canonical text, hexadecimal
 * @param fileName name of the file it came in
 * @param fileSha256 of that file, hexadecimal
 * @param person who installed it
 * @param source where the file was taken from, for example number and page of the official gazette
 * @param installedAt when
 */
public record InstalledText(
        CheckedText.Kind kind,
        String id,
        int revision,
        String sha256,
        String fileName,
        String fileSha256,
        String person,
        String source,
        Instant installedAt) {}
