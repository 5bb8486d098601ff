package vn.rasoat.soap;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import vn.rasoat.api.register.HouseholdSearch;
import vn.rasoat.api.report.PageRenderer;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.contract.soap.v1.Document;
import vn.rasoat.contract.soap.v1.Explanation;
import vn.rasoat.contract.soap.v1.HouseholdList;
import vn.rasoat.contract.soap.v1.LivingStandardList;
import vn.rasoat.contract.soap.v1.PageFormat;

/** The operations on households. All of it is personal data and never logged. */
final class HouseholdOperations {

    private static final int PAGE = 100;

    private final HouseholdServices services;
    private final Pages pages;

    HouseholdOperations(HouseholdServices services, Pages pages) {
        this.services = services;
        this.pages = pages;
    }

    HouseholdList listHouseholds(
            String roundId,
            String commune,
            String village,
            String number,
            Integer offset,
            Integer limit) {
        return HouseholdAnswers.page(
                services.search()
                        .find(
                                new HouseholdSearch.Query(
                                        Requests.key(roundId),
                                        commune,
                                        Optional.ofNullable(village),
                                        Optional.ofNullable(number),
                                        Optional.ofNullable(offset).orElse(0),
                                        Optional.ofNullable(limit).orElse(PAGE))));
    }

    Explanation explainHousehold(String roundId, String householdId) {
        return ExplanationAnswers.explanation(
                services.explainer().explain(Requests.key(roundId), householdId));
    }

    Document getHouseholdExplanation(String roundId, String householdId, PageFormat format) {
        RoundKey key = Requests.key(roundId);
        return pages.render(
                format,
                "explanation-" + key + "-" + householdId.replaceAll("[^0-9A-Za-z-]", ""),
                () -> List.of(services.explainer().explain(key, householdId)),
                PageRenderer::explanations);
    }

    List<Explanation> explainVillage(String roundId, String commune, String village) {
        return explanations(Requests.key(roundId), commune, village).stream()
                .map(ExplanationAnswers::explanation)
                .toList();
    }

    Document getVillageExplanations(
            String roundId, String commune, String village, PageFormat format) {
        RoundKey key = Requests.key(roundId);
        return pages.render(
                format,
                "explanations-" + key + "-" + commune,
                () -> explanations(key, commune, village),
                PageRenderer::explanations);
    }

    private List<vn.rasoat.api.classification.Explanation> explanations(
            RoundKey key, String commune, String village) {
        return services.explainer()
                .explainVillage(
                        key, commune, Normalizer.normalize(village, Normalizer.Form.NFC).strip());
    }

    LivingStandardList listAverageLivingStandard(String roundId, String commune) {
        return HouseholdAnswers.livingStandard(
                services.livingStandards().list(Requests.key(roundId), commune));
    }

    Document getAverageLivingStandard(String roundId, String commune, PageFormat format) {
        RoundKey key = Requests.key(roundId);
        return pages.render(
                format,
                "average-living-standard-" + key + "-" + commune,
                () -> services.livingStandards().list(key, commune),
                PageRenderer::livingStandard);
    }
}
