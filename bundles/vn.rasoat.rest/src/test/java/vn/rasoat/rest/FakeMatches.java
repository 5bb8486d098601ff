package vn.rasoat.rest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.people.Agreement;
import vn.rasoat.api.people.FieldEvidence;
import vn.rasoat.api.people.HouseholdIdentity;
import vn.rasoat.api.people.HouseholdMatches;
import vn.rasoat.api.people.MatchCase;
import vn.rasoat.api.people.MatchChoice;
import vn.rasoat.api.people.MatchDecision;
import vn.rasoat.api.people.MatchPage;
import vn.rasoat.api.people.MatchQuery;
import vn.rasoat.api.people.MatchSummary;
import vn.rasoat.api.people.MatchedHousehold;
import vn.rasoat.api.people.MatchedPerson;
import vn.rasoat.api.people.RegisterPlace;
import vn.rasoat.api.people.SharedPersons;
import vn.rasoat.api.people.SharedPersonsPage;
import vn.rasoat.api.people.Standing;
import vn.rasoat.api.round.RoundKey;

/** The pair m1 of 2024 and 2025, and the pair d1 that shares a person. */
final class FakeMatches implements HouseholdMatches {

    private static final RoundKey THIS = new RoundKey("20", 2025);
    private static final RegisterPlace LEFT =
            new RegisterPlace(new RoundKey("20", 2024), "h1", "06505", "Thôn 1", "7");
    private static final RegisterPlace RIGHT = new RegisterPlace(THIS, "h2", "06505", "Bản 2", "8");

    final List<MatchDecision> decisions = new ArrayList<>();
    final List<MatchQuery> queries = new ArrayList<>();

    private MatchSummary summary() {
        Standing standing =
                decisions.isEmpty()
                        ? Standing.QUEUED
                        : switch (decisions.get(decisions.size() - 1).choice()) {
                            case SAME -> Standing.SAME;
                            case DIFFERENT -> Standing.DIFFERENT;
                            case LATER -> Standing.LATER;
                            case REVOKED -> Standing.QUEUED;
                        };
        return new MatchSummary("m1", LEFT, RIGHT, 66, standing);
    }

    @Override
    public MatchPage find(MatchQuery query) {
        requireRound(query.round());
        queries.add(query);
        return new MatchPage(List.of(summary()), query.offset(), 1);
    }

    private static void requireRound(RoundKey round) {
        if (!round.equals(THIS)) {
            throw new RejectedRequestException(IssueCode.ROUND_UNKNOWN, round.toString());
        }
    }

    @Override
    public MatchCase get(String id) {
        if (!id.equals("m1")) {
            throw new RejectedRequestException(IssueCode.MATCH_UNKNOWN, id);
        }
        return new MatchCase(
                summary(),
                record(LEFT, "Nông Thị Hòa"),
                record(RIGHT, "Nông Hòa"),
                List.of(
                        new FieldEvidence(
                                "head-name", Agreement.PARTLY, 12, "Nông Thị Hòa", "Nông Hòa")),
                decisions);
    }

    private static MatchedHousehold record(RegisterPlace place, String name) {
        return new MatchedHousehold(
                place,
                "h1",
                List.of(
                        new MatchedPerson(
                                "p1", name, "1950-03-02", "female", "*********345", "head")));
    }

    @Override
    public MatchCase decide(String id, MatchChoice choice, String person, String reason) {
        if (person.isEmpty() || reason.isEmpty()) {
            throw new RejectedRequestException(IssueCode.REASON_MISSING, "person");
        }
        get(id);
        decisions.add(
                new MatchDecision(choice, person, reason, Instant.parse("2025-10-05T03:04:05Z")));
        return get(id);
    }

    @Override
    public SharedPersonsPage duplicates(RoundKey round, int offset, int limit) {
        requireRound(round);
        MatchQuery.requirePage(offset, limit);
        return new SharedPersonsPage(
                List.of(
                        new SharedPersons(
                                "d1",
                                RIGHT,
                                new RegisterPlace(THIS, "h3", "06508", "Thôn 3", "9"),
                                1)),
                offset,
                1);
    }

    @Override
    public HouseholdIdentity identity(RoundKey round, String household) {
        if (!household.equals("h2")) {
            throw new RejectedRequestException(
                    IssueCode.HOUSEHOLD_UNKNOWN, household, round.toString());
        }
        return new HouseholdIdentity("h1", List.of(LEFT, RIGHT), List.of("p1"));
    }
}
