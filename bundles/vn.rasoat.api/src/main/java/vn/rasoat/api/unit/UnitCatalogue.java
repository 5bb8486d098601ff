package vn.rasoat.api.unit;

import java.time.LocalDate;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Takes official lists of administrative units into the dated units that rounds pin. Lists are
 * installed in the order of their days; what was valid before a day stays as it was.
 */
@ProviderType
public interface UnitCatalogue {

    /**
     * What installing a list would change. Nothing is left behind.
     *
     * @param list provinces, districts where there are any, communes: XLSX or CSV with a header row
     *     in the words of the official lists or of this product
     * @param map which commune went into which on the first day of the list, where the list divides
     *     or merges units; without it only codes and names are compared
     * @param from first day on which the list holds
     * @return the changes by province, or the faults of the files, HN-2023 ff.
     */
    UnitListChange plan(UnitListFile list, Optional<UnitListFile> map, LocalDate from);

    /**
     * Installs a list. The same list again changes nothing.
     *
     * @param list as for {@link #plan}
     * @param map as for {@link #plan}
     * @param from first day on which the list holds
     * @param person who vouches for it
     * @param source where it was taken from, for example number and date of the decision
     * @return what changed
     * @throws vn.rasoat.api.issue.RejectedRequestException the first fault of the files; HN-2020
     *     without person or source
     * @throws vn.rasoat.api.issue.UnavailableException HN-9002 if it cannot be written; the units
     *     stay as they were
     */
    UnitListChange install(
            UnitListFile list,
            Optional<UnitListFile> map,
            LocalDate from,
            String person,
            String source);
}
