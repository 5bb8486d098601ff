package vn.rasoat.api.host;

import java.time.LocalDate;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import vn.rasoat.api.unit.UnitList;

/** The administrative units as the host platform knows them. */
@ConsumerType
public interface UnitDirectory {

    /**
     * The units of a province on a day.
     *
     * @param province two-digit province code
     * @param day the day, for a round its first day
     * @return the list, empty if the directory holds none for that province and day
     */
    Optional<UnitList> units(String province, LocalDate day);

    /**
     * The province to which a unit belongs on a day.
     *
     * @param unit code of a province, district or commune
     * @param day the day
     * @return the province code, empty if the unit is not known on that day
     */
    Optional<String> provinceOf(String unit, LocalDate day);
}
