package vn.rasoat.soap;

import vn.rasoat.api.report.PageRenderer;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.contract.soap.v1.Document;
import vn.rasoat.contract.soap.v1.MeasureTable;
import vn.rasoat.contract.soap.v1.PageFormat;
import vn.rasoat.contract.soap.v1.StandardComparison;

/** The operations on two standards side by side, and on multidimensional measures. */
final class AnalysisOperations {

    private final AnalysisServices services;
    private final Pages pages;

    AnalysisOperations(AnalysisServices services, Pages pages) {
        this.services = services;
        this.pages = pages;
    }

    StandardComparison compareStandards(String roundId, String standardId) {
        return AnalysisAnswers.comparison(
                services.comparison().compare(Requests.key(roundId), standardId));
    }

    Document getComparison(String roundId, String standardId, PageFormat format) {
        RoundKey key = Requests.key(roundId);
        return pages.render(
                format,
                "comparison-" + key + "-" + standardId.replaceAll("[^0-9A-Za-z-]", ""),
                () -> services.comparison().compare(key, standardId),
                PageRenderer::bridge);
    }

    MeasureTable getMeasures(String roundId, String unit) {
        return AnalysisAnswers.measures(services.measures().measure(Requests.key(roundId), unit));
    }
}
