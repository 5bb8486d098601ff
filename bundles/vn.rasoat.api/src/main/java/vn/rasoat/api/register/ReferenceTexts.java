package vn.rasoat.api.register;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import vn.rasoat.api.rules.CheckedText;
import vn.rasoat.api.rules.InstalledText;

/**
 * Texts that an administrator installed: the law, and profiles of imports. They are kept for ever;
 * a later revision supersedes an earlier one and overwrites nothing. The store also offers the law
 * as a {@code StandardSource}.
 */
@ProviderType
public interface ReferenceTexts {

    /**
     * Keeps a text. The same text again changes nothing and gives the first record.
     *
     * @param text an accepted text
     * @param record who vouches for it; kind, id, revision and hash are those of the text
     * @return the record that is kept
     * @throws IllegalArgumentException if the text has faults, or the record is about another one
     * @throws vn.rasoat.api.issue.RejectedRequestException HN-2014 if the revision is there with
     *     other content, or a later one is; HN-2020 without person or source; HN-2008 if something
     *     is too long to be kept
     */
    InstalledText keep(CheckedText text, InstalledText record);

    /**
     * The texts of one kind that are in force: the last revision of each.
     *
     * @param kind what they are
     * @return the canonical texts by id
     */
    List<String> latest(CheckedText.Kind kind);

    /**
     * All that was installed.
     *
     * @return by kind, id and revision
     */
    List<InstalledText> all();
}
