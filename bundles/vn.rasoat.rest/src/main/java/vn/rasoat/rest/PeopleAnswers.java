package vn.rasoat.rest;

import java.time.ZoneOffset;
import java.util.Locale;
import vn.rasoat.api.people.MatchChoice;
import vn.rasoat.api.people.MatchPage;
import vn.rasoat.api.people.SharedPersonsPage;
import vn.rasoat.api.people.Standing;
import vn.rasoat.contract.rest.v1.DuplicateList;
import vn.rasoat.contract.rest.v1.DuplicatePair;
import vn.rasoat.contract.rest.v1.FieldEvidence;
import vn.rasoat.contract.rest.v1.HouseholdIdentity;
import vn.rasoat.contract.rest.v1.MatchCase;
import vn.rasoat.contract.rest.v1.MatchDecision;
import vn.rasoat.contract.rest.v1.MatchList;
import vn.rasoat.contract.rest.v1.MatchStanding;
import vn.rasoat.contract.rest.v1.MatchSummary;
import vn.rasoat.contract.rest.v1.MatchedHousehold;
import vn.rasoat.contract.rest.v1.MatchedPerson;
import vn.rasoat.contract.rest.v1.RegisterPlace;

/** Who is who, as the contract writes it. */
final class PeopleAnswers {

    private PeopleAnswers() {}

    static Standing standing(MatchStanding standing) {
        return Standing.valueOf(standing.toString().toUpperCase(Locale.ROOT));
    }

    static MatchStanding standing(Standing standing) {
        return MatchStanding.fromValue(Answers.word(standing));
    }

    static MatchChoice choice(vn.rasoat.contract.rest.v1.MatchChoice choice) {
        return MatchChoice.valueOf(choice.toString().toUpperCase(Locale.ROOT));
    }

    static MatchList page(MatchPage page) {
        return new MatchList()
                .matches(page.matches().stream().map(PeopleAnswers::summary).toList())
                .offset(page.offset())
                .total(page.total());
    }

    private static MatchSummary summary(vn.rasoat.api.people.MatchSummary match) {
        return new MatchSummary()
                .id(match.id())
                .left(place(match.left()))
                .right(place(match.right()))
                .points(match.points())
                .standing(standing(match.standing()));
    }

    private static RegisterPlace place(vn.rasoat.api.people.RegisterPlace place) {
        return new RegisterPlace()
                .round(place.round().toString())
                .household(place.household())
                .commune(place.commune())
                .village(place.village())
                .number(place.number());
    }

    static MatchCase match(vn.rasoat.api.people.MatchCase match) {
        return new MatchCase()
                .match(summary(match.match()))
                .left(household(match.left()))
                .right(household(match.right()))
                .evidence(match.evidence().stream().map(PeopleAnswers::evidence).toList())
                .decisions(match.decisions().stream().map(PeopleAnswers::decision).toList());
    }

    private static MatchedHousehold household(vn.rasoat.api.people.MatchedHousehold household) {
        return new MatchedHousehold()
                .place(place(household.place()))
                .registerId(household.registerId())
                .persons(household.persons().stream().map(PeopleAnswers::person).toList());
    }

    private static MatchedPerson person(vn.rasoat.api.people.MatchedPerson person) {
        return new MatchedPerson()
                .person(person.person())
                .name(person.name())
                .birth(person.birth())
                .gender(person.gender())
                .number(person.number())
                .relation(person.relation());
    }

    private static FieldEvidence evidence(vn.rasoat.api.people.FieldEvidence evidence) {
        return new FieldEvidence()
                .field(evidence.field())
                .agreement(
                        FieldEvidence.AgreementEnum.fromValue(Answers.word(evidence.agreement())))
                .points(evidence.points())
                .left(evidence.left())
                .right(evidence.right());
    }

    private static MatchDecision decision(vn.rasoat.api.people.MatchDecision decision) {
        return new MatchDecision()
                .choice(
                        vn.rasoat.contract.rest.v1.MatchChoice.fromValue(
                                Answers.word(decision.choice())))
                .person(decision.person())
                .reason(decision.reason())
                .at(decision.at().atOffset(ZoneOffset.UTC));
    }

    static DuplicateList duplicates(SharedPersonsPage page) {
        return new DuplicateList()
                .duplicates(
                        page.pairs().stream()
                                .map(
                                        pair ->
                                                new DuplicatePair()
                                                        .id(pair.id())
                                                        .left(place(pair.left()))
                                                        .right(place(pair.right()))
                                                        .persons(pair.persons()))
                                .toList())
                .offset(page.offset())
                .total(page.total());
    }

    static HouseholdIdentity identity(vn.rasoat.api.people.HouseholdIdentity identity) {
        return new HouseholdIdentity()
                .registerId(identity.registerId())
                .places(identity.places().stream().map(PeopleAnswers::place).toList())
                .persons(identity.persons());
    }
}
