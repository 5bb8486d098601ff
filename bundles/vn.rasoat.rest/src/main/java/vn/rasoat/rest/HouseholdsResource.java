package vn.rasoat.rest;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.core.Response;
import vn.rasoat.api.classification.Explanation;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.register.HouseholdSearch;
import vn.rasoat.api.report.PageRenderer;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.contract.rest.v1.ExplanationList;
import vn.rasoat.contract.rest.v1.HouseholdsApi;

/** Households and why they have their class. All of it is personal data and never logged. */
public class HouseholdsResource implements HouseholdsApi {

    private static final int LONGEST_ID = 64;

    private final HouseholdServices services;
    private final Pages pages;

    HouseholdsResource(HouseholdServices services, Pages pages) {
        this.services = services;
        this.pages = pages;
    }

    @Override
    public Response listHouseholds(
            String roundId,
            String commune,
            String village,
            String number,
            Integer offset,
            Integer limit) {
        return Response.ok(
                        HouseholdAnswers.page(
                                services.search()
                                        .find(
                                                new HouseholdSearch.Query(
                                                        Requests.key(roundId),
                                                        commune,
                                                        Optional.ofNullable(village),
                                                        Optional.ofNullable(number),
                                                        Requests.present("offset", offset),
                                                        Requests.present("limit", limit)))))
                .build();
    }

    @Override
    public Response explainHousehold(String roundId, String householdId, String format) {
        RoundKey key = Requests.key(roundId);
        if (householdId.length() > LONGEST_ID) {
            throw new RejectedRequestException(
                    IssueCode.HOUSEHOLD_UNKNOWN, Requests.quoted(householdId), key.toString());
        }
        return pages.answer(
                format,
                "explanation-" + key + "-" + householdId.replaceAll("[^0-9A-Za-z-]", ""),
                () -> services.explainer().explain(key, householdId),
                ExplanationAnswers::explanation,
                (renderer, explanation, out) -> renderer.explanations(List.of(explanation), out));
    }

    @Override
    public Response explainVillage(String roundId, String commune, String village, String format) {
        RoundKey key = Requests.key(roundId);
        if (village == null) { // empty is a village: that of the households without one
            throw Requests.invalid("village=");
        }
        String name = Normalizer.normalize(village, Normalizer.Form.NFC).strip();
        return pages.answer(
                format,
                "explanations-" + key + "-" + commune,
                () -> services.explainer().explainVillage(key, commune, name),
                HouseholdsResource::list,
                PageRenderer::explanations);
    }

    private static ExplanationList list(List<Explanation> explanations) {
        return new ExplanationList()
                .explanations(explanations.stream().map(ExplanationAnswers::explanation).toList());
    }

    @Override
    public Response listAverageLivingStandard(String roundId, String commune, String format) {
        RoundKey key = Requests.key(roundId);
        return pages.answer(
                format,
                "average-living-standard-" + key + "-" + commune,
                () -> services.livingStandards().list(key, commune),
                HouseholdAnswers::livingStandard,
                PageRenderer::livingStandard);
    }
}
