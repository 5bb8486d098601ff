package vn.rasoat.api.unit;

import java.time.LocalDate;
import java.util.List;

/**
 * An administrative unit as it was during one period. Codes are re-used over time, so a code means
 * something only together with a date.
 *
 * @param code official code: province 2, district 3, commune 5 digits
 * @param name official name with its kind: {@code Xã Vân Linh}
 * @param level its level
 * @param kind {@code Tỉnh, Huyện, Xã, Phường, Thị trấn ...}
 * @param parent code of the unit above, empty for a province
 * @param validFrom first day, {@link LocalDate#MIN} where the start is not known
 * @param validTo last day, {@link LocalDate#MAX} while it lasts
 * @param predecessors codes of the units it was made of, as they were the day before {@code
 *     validFrom}
 */
public record AdministrativeUnit(
        String code,
        String name,
        UnitLevel level,
        String kind,
        String parent,
        LocalDate validFrom,
        LocalDate validTo,
        List<String> predecessors) {

    public AdministrativeUnit {
        predecessors = List.copyOf(predecessors);
        if (validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException(code + " ends before it begins");
        }
    }

    /**
     * Whether the unit existed on a day.
     *
     * @param day the day
     * @return true between {@code validFrom} and {@code validTo}, both included
     */
    public boolean existsOn(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(validTo);
    }
}
