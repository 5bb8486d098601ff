package vn.rasoat.api.register;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import vn.rasoat.api.round.RoundKey;

/**
 * Takes imports back. An undo is a change set of its own, with a record in place of a receipt, and
 * can be undone in the same way; nothing is ever deleted. Afterwards the round holds exactly what
 * it held before the import, rows and ids, except for what other imports did to other rows.
 *
 * <p>An outcome comes back with the content that it is about, unless the law that the round pins
 * moved since it was made.
 *
 * <p>Failures of the store are {@code UnavailableException}; then nothing was done.
 */
@ProviderType
public interface ImportUndo {

    /**
     * What an undo would do. It changes nothing.
     *
     * @param id of a receipt, or of an undo
     * @return the effects and what stands in the way
     * @throws vn.rasoat.api.issue.RejectedRequestException HN-2005 if there is no such change,
     *     HN-2049 if it stored nothing
     */
    UndoPreview preview(String id);

    /**
     * Undoes an import, or an undo, as a whole or not at all. It never waits for somebody who
     * writes into the round: behind an import it would meet another round than its preview showed.
     *
     * @param id of a receipt, or of an undo
     * @param person who answers for it
     * @param reason why
     * @return the record
     * @throws vn.rasoat.api.issue.RejectedRequestException HN-2005 if there is no such change;
     *     HN-2020 without person or reason, HN-2008 if one is too long; HN-2031 if later changes
     *     stand in the way, see {@link #preview}; HN-2032 if it is undone already; HN-2033 while
     *     somebody writes into the round
     */
    UndoRecord undo(String id, String person, String reason);

    /**
     * Whether a receipt, or an undo, still holds.
     *
     * @param id of a receipt, or of an undo
     * @return the undo that took it back; empty while it is in force, also after that undo was
     *     undone
     * @throws vn.rasoat.api.issue.RejectedRequestException HN-2005 if there is no such change,
     *     HN-2049 if it stored nothing
     */
    Optional<UndoRecord> undone(String id);

    /**
     * An undo.
     *
     * @param id its own id
     * @return empty if there is none
     */
    Optional<UndoRecord> find(String id);

    /**
     * Every undo of a round, also those that were undone themselves.
     *
     * @param round the round
     * @return in the order in which they were done
     * @throws vn.rasoat.api.issue.RejectedRequestException HN-2001 if there is no such round
     */
    List<UndoRecord> all(RoundKey round);
}
