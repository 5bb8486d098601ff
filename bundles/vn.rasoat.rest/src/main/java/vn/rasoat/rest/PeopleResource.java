package vn.rasoat.rest;

import java.util.Optional;
import javax.ws.rs.core.Response;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.people.HouseholdMatches;
import vn.rasoat.api.people.MatchQuery;
import vn.rasoat.contract.rest.v1.MatchDecisionRequest;
import vn.rasoat.contract.rest.v1.MatchStanding;
import vn.rasoat.contract.rest.v1.PeopleApi;

/** Who is who. Only the record of a pair is personal data; it is never logged. */
public class PeopleResource implements PeopleApi {

    private static final int LONGEST_ID = 64;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 1000;

    private final HouseholdMatches matches;

    PeopleResource(HouseholdMatches matches) {
        this.matches = matches;
    }

    @Override
    public Response listMatches(
            String roundId, MatchStanding standing, String commune, Integer offset, Integer limit) {
        return Response.ok(
                        PeopleAnswers.page(
                                matches.find(
                                        new MatchQuery(
                                                Requests.key(roundId),
                                                Optional.ofNullable(commune)
                                                        .filter(code -> !code.isBlank()),
                                                PeopleAnswers.standing(
                                                        Requests.present("standing", standing)),
                                                Requests.present("offset", offset),
                                                Requests.present("limit", limit)))))
                .build();
    }

    @Override
    public Response getMatch(String matchId) {
        return Response.ok(PeopleAnswers.match(matches.get(id(matchId)))).build();
    }

    @Override
    public Response decideMatch(String matchId, MatchDecisionRequest request) {
        String id = id(matchId);
        Requests.present("body", request);
        return Response.ok(
                        PeopleAnswers.match(
                                matches.decide(
                                        id,
                                        PeopleAnswers.choice(
                                                Requests.present("choice", request.getChoice())),
                                        Requests.line("person", request.getPerson(), LONGEST_NAME),
                                        Requests.line(
                                                "reason", request.getReason(), LONGEST_REASON))))
                .build();
    }

    @Override
    public Response listDuplicates(String roundId, Integer offset, Integer limit) {
        return Response.ok(
                        PeopleAnswers.duplicates(
                                matches.duplicates(
                                        Requests.key(roundId),
                                        Requests.present("offset", offset),
                                        Requests.present("limit", limit))))
                .build();
    }

    @Override
    public Response getIdentity(String roundId, String householdId) {
        var key = Requests.key(roundId);
        if (householdId.length() > LONGEST_ID) {
            throw new RejectedRequestException(
                    IssueCode.HOUSEHOLD_UNKNOWN, Requests.quoted(householdId), key.toString());
        }
        return Response.ok(PeopleAnswers.identity(matches.identity(key, householdId))).build();
    }

    /** No pair has a longer id; an answer must not repeat one at any length. */
    private static String id(String id) {
        if (id.length() > LONGEST_ID) {
            throw new RejectedRequestException(IssueCode.MATCH_UNKNOWN, Requests.quoted(id));
        }
        return id;
    }
}
