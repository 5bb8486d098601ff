package vn.rasoat.rules.table;

import java.util.Map;
import vn.rasoat.api.survey.Area;

/**
 * What a table must fit: facts of the standard that it declares.
 *
 * @param id of the standard, its latest revision
 * @param lines the B1 line of each area; an area is absent where it is unknown
 * @param families the families that its table must have
 */
public record TableStandard(String id, Map<Area, Integer> lines, RequiredFamilies families) {

    public TableStandard {
        lines = Map.copyOf(lines);
    }
}
