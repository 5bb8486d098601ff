package vn.rasoat.api.intake;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import vn.rasoat.api.rules.CheckedText;
import vn.rasoat.api.rules.InstalledText;

/**
 * Profiles by which an administrator lets the importer read sheets of any layout: which column is
 * which answer, what their words mean, which rows are no data. A profile is data in YAML. It is
 * kept for ever; a later revision supersedes it, and one that is withdrawn reads nothing any more.
 */
@ProviderType
public interface MappingProfiles {

    /**
     * Reads a profile without installing it.
     *
     * @param fileName name of the file, for its faults
     * @param content YAML in UTF-8
     * @return the content, printed as a table of columns, and its faults: HN-2013 with file and
     *     line
     */
    CheckedText check(String fileName, byte[] content);

    /**
     * Installs a profile; imports that begin afterwards use it.
     *
     * @param fileName name of the file
     * @param content YAML in UTF-8
     * @param person who vouches for it
     * @param source whose layout it is
     * @return the record that is kept; the same profile again gives the first record
     * @throws vn.rasoat.api.issue.RejectedRequestException HN-2013 a fault with file and line,
     *     HN-2014 the revision is there with other content, or a later one is, HN-2020 without
     *     person or source
     */
    InstalledText install(String fileName, byte[] content, String person, String source);

    /**
     * All profiles that were installed.
     *
     * @return by id and revision
     */
    List<InstalledText> installed();
}
