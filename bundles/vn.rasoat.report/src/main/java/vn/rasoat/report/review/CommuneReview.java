package vn.rasoat.report.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.rasoat.api.report.ReviewList;
import vn.rasoat.api.survey.HouseholdEvent;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.report.ledger.ReviewedList;

/**
 * The list to review of a commune beside what came in.
 *
 * @param commune commune code
 * @param openingListKnown whether its opening list was imported
 * @param entries by village and number
 * @param villages counts by village
 */
public record CommuneReview(
        String commune,
        boolean openingListKnown,
        List<ReviewList.Entry> entries,
        SortedMap<String, Tally> villages) {

    /** Numbers as people count, 2 before 10; what is no number comes after them. */
    private static final Comparator<HouseholdKey> ORDER =
            Comparator.comparing(HouseholdKey::village)
                    .thenComparing(
                            key ->
                                    key.number().matches("[0-9]{1,9}")
                                            ? Integer.parseInt(key.number())
                                            : Integer.MAX_VALUE)
                    .thenComparing(HouseholdKey::number)
                    .thenComparing(HouseholdKey::discriminator);

    static CommuneReview of(
            String commune,
            boolean openingListKnown,
            List<Listed> list,
            List<Surveyed> households,
            List<HouseholdEvent> events) {
        SortedMap<String, Tally> villages = new TreeMap<>();
        Map<HouseholdKey, String> heads = new HashMap<>();
        for (Surveyed household : households) {
            heads.put(household.key(), household.head());
            tally(villages, household.key()).survey(household.day());
        }
        List<ReviewList.Entry> entries = new ArrayList<>();
        for (ReviewedList.Reviewed<Listed> reviewed :
                ReviewedList.of(
                        list,
                        Listed::key,
                        households.stream().map(Surveyed::key).toList(),
                        events)) {
            ReviewList.State state = state(reviewed);
            tally(villages, reviewed.entry().key()).list(state);
            entries.add(entry(reviewed, state, heads));
        }
        entries.sort(Comparator.comparing(ReviewList.Entry::key, ORDER));
        return new CommuneReview(commune, openingListKnown, entries, villages);
    }

    private static Tally tally(Map<String, Tally> villages, HouseholdKey key) {
        return villages.computeIfAbsent(key.village(), any -> new Tally());
    }

    private static ReviewList.State state(ReviewedList.Reviewed<Listed> reviewed) {
        if (reviewed.missing()) {
            return ReviewList.State.MISSING;
        }
        return reviewed.household().isPresent()
                ? ReviewList.State.SURVEYED
                : ReviewList.State.EXPLAINED;
    }

    private static ReviewList.Entry entry(
            ReviewedList.Reviewed<Listed> reviewed,
            ReviewList.State state,
            Map<HouseholdKey, String> heads) {
        Listed listed = reviewed.entry();
        return new ReviewList.Entry(
                listed.key(),
                reviewed.household().map(heads::get).orElse(""),
                listed.source(),
                listed.listedClass(),
                listed.persons(),
                state,
                reviewed.departure());
    }
}
