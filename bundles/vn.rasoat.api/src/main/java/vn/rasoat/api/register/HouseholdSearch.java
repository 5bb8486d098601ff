package vn.rasoat.api.register;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.rasoat.api.host.UnitDirectory;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.round.Rounds;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.unit.UnitLevel;

/** Finds the households of a commune by what officers call them, to get at their ids. */
public final class HouseholdSearch {

    /** Households on one page at most, so that no answer grows without bound. */
    public static final int LARGEST_PAGE = 500;

    private final Rounds rounds;
    private final UnitDirectory units;
    private final SurveyRegister register;

    /**
     * A search in the register.
     *
     * @param rounds the rounds
     * @param units the lists that they pin
     * @param register the surveys
     */
    public HouseholdSearch(Rounds rounds, UnitDirectory units, SurveyRegister register) {
        this.rounds = rounds;
        this.units = units;
        this.register = register;
    }

    /**
     * What is looked for.
     *
     * @param round the round
     * @param commune commune code
     * @param village name of the village as surveyed, compared without case; {@code ""} finds the
     *     households without one; empty for all villages
     * @param number household number as surveyed; empty for all
     * @param offset how many households to skip
     * @param limit how many to give, 1 to {@link #LARGEST_PAGE}
     */
    public record Query(
            RoundKey round,
            String commune,
            Optional<String> village,
            Optional<String> number,
            int offset,
            int limit) {

        public Query {
            if (offset < 0) {
                throw new RejectedRequestException(IssueCode.REQUEST_INVALID, "offset=" + offset);
            }
            if (limit < 1 || limit > LARGEST_PAGE) {
                throw new RejectedRequestException(
                        IssueCode.REQUEST_INVALID, "limit=" + limit + " (1.." + LARGEST_PAGE + ")");
            }
            village = village.map(Query::canonical);
            number = number.map(Query::canonical);
        }

        private static String canonical(String text) {
            return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        }

        private boolean fits(HouseholdKey key) {
            return village.map(key.village()::equalsIgnoreCase).orElse(true)
                    && number.map(key.number()::equalsIgnoreCase).orElse(true);
        }
    }

    /**
     * A page of what was found.
     *
     * @param households in the order of village and number
     * @param offset how many were skipped
     * @param total how many there are, on all pages
     */
    public record Page(List<RegisteredHousehold> households, int offset, int total) {

        public Page {
            households = List.copyOf(households);
        }
    }

    /**
     * Finds households.
     *
     * @param query what is looked for
     * @return a page, without households where nothing fits
     * @throws RejectedRequestException HN-2001 unknown round, HN-2004 unknown commune
     */
    public Page find(Query query) {
        Round round = rounds.get(query.round());
        units.units(query.round().province(), round.startsOn())
                .flatMap(list -> list.find(query.commune()))
                .filter(unit -> unit.level() == UnitLevel.COMMUNE)
                .orElseThrow(
                        () ->
                                new RejectedRequestException(
                                        IssueCode.UNIT_UNKNOWN,
                                        query.commune(),
                                        round.startsOn().toString()));
        return register.read(
                query.round(), Set.of(query.commune()), snapshot -> page(snapshot, query));
    }

    private static Page page(RoundSnapshot snapshot, Query query) {
        List<RegisteredHousehold> households = new ArrayList<>();
        int[] total = {0};
        snapshot.forEachHousehold(
                household -> {
                    if (query.fits(household.survey().key())) {
                        if (total[0] >= query.offset() && households.size() < query.limit()) {
                            households.add(household);
                        }
                        total[0]++;
                    }
                });
        return new Page(households, query.offset(), total[0]);
    }
}
