package vn.rasoat.api.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** All standards that are installed. */
@ProviderType
public interface StandardCatalogue {

    /**
     * The standard in force. Outside every window there is none; nothing is guessed.
     *
     * @param day the date that selects it
     * @return the standard, empty outside every window
     */
    Optional<Standard> inForce(LocalDate day);

    /**
     * A standard by its exact text.
     *
     * @param ref id, revision and hash
     * @return the standard, empty if that text is not installed
     */
    Optional<Standard> find(StandardRef ref);

    /**
     * All standards.
     *
     * @return sorted by id and revision
     */
    List<Standard> all();
}
