package vn.rasoat.report.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.rasoat.api.report.ReviewList;
import vn.rasoat.api.report.ReviewListChanges;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.OpeningEntry;
import vn.rasoat.api.survey.PovertyClass;

/**
 * A household of the list to review.
 *
 * @param key its name
 * @param source why it is on the list
 * @param listedClass its recognised class, UNDETERMINED for a request
 * @param persons members, 0 where not known
 */
record Listed(HouseholdKey key, ReviewList.Source source, PovertyClass listedClass, int persons) {

    /**
     * The opening list with what came after it. A change finds its household by the very key: a
     * decision names a household of the register, and a guess would take another one off the list.
     */
    static List<Listed> of(List<OpeningEntry> opening, List<ReviewListChanges.Change> changes) {
        Map<HouseholdKey, Listed> list = new LinkedHashMap<>();
        for (OpeningEntry entry : opening) {
            list.put(
                    entry.key(),
                    new Listed(
                            entry.key(),
                            ReviewList.Source.OPENING_LIST,
                            entry.openingClass(),
                            entry.persons()));
        }
        for (ReviewListChanges.Change change : changes) {
            switch (change.kind()) {
                case REMOVED -> list.remove(change.key());
                case RECOGNISED -> list.put(change.key(), of(change, ReviewList.Source.RECOGNISED));
                case REQUESTED ->
                        list.putIfAbsent(change.key(), of(change, ReviewList.Source.REQUEST));
            }
        }
        return new ArrayList<>(list.values());
    }

    private static Listed of(ReviewListChanges.Change change, ReviewList.Source source) {
        return new Listed(change.key(), source, change.listedClass(), change.persons());
    }
}
