package vn.rasoat.rules;

import java.util.List;
import java.util.Map;
import vn.rasoat.api.rules.PointScale;
import vn.rasoat.api.rules.StandardRef;
import vn.rasoat.api.survey.Area;

/**
 * The checked content of a standard's file.
 *
 * @param ref id, revision and hash
 * @param title in Vietnamese, with its acts
 * @param windows when it applies, by first day; none overlaps another
 * @param b1 scale of the B1 total
 * @param b2 scale of the B2 total; its step is the points of one indicator
 * @param b2Citation what the points of an indicator rest on
 * @param poorFrom fewest deprivations of a poor household
 * @param areas what differs by area, for every area
 * @param incomePath where the income per person and month stands
 * @param ages where ages come from
 * @param indicators in the order of the forms
 */
record StandardText(
        StandardRef ref,
        String title,
        List<Window> windows,
        PointScale b1,
        PointScale b2,
        Citation b2Citation,
        Cited poorFrom,
        Map<Area, AreaValues> areas,
        String incomePath,
        AgePaths ages,
        List<IndicatorRule> indicators) {

    StandardText {
        windows = List.copyOf(windows);
        areas = Map.copyOf(areas);
        indicators = List.copyOf(indicators);
    }
}
