package vn.rasoat.api.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.rules.Ruler;

/**
 * Packs as one zip that proves itself: all forms in all formats, the counters they come from, a
 * hash of every household behind these, and the list of all files with their SHA-256. Anybody can
 * check the files with {@code sha256sum -c SHA256SUMS}; checking here also makes the forms again
 * from the counters. Neither needs the register.
 */
@ProviderType
public interface SealedPacks {

    /**
     * Composes and seals a pack. The same data give the same bytes.
     *
     * @param round the round
     * @param unit province, district or commune of the list that the round pins
     * @param ruler national or local
     * @param out gets the zip; stays open
     * @return its proof, with the seal
     * @throws IOException if the stream fails
     * @throws vn.rasoat.api.issue.RejectedRequestException as {@link FormPackComposer#compose}
     */
    PackProof seal(RoundKey round, String unit, Ruler ruler, OutputStream out) throws IOException;

    /**
     * Checks a sealed pack without the register.
     *
     * @param file the zip; not changed
     * @return what was found; a file that is no pack is a finding, not an exception
     * @throws vn.rasoat.api.issue.UnavailableException HN-9002 if the disk fails
     */
    PackCheck check(Path file);

    /**
     * Compares two sealed packs of one unit, cell by cell.
     *
     * @param before a pack
     * @param after another
     * @return the cells that differ, in the order of the forms; empty if none does
     * @throws vn.rasoat.api.issue.RejectedRequestException HN-3030 if a file is no pack
     * @throws vn.rasoat.api.issue.UnavailableException HN-9002 if the disk fails
     */
    List<CellChange> compare(Path before, Path after);
}
