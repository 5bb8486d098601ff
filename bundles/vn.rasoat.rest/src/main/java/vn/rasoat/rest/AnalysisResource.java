package vn.rasoat.rest;

import javax.ws.rs.core.Response;
import vn.rasoat.api.report.PageRenderer;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.contract.rest.v1.AnalysisApi;

/** Two standards side by side, and multidimensional measures. */
public class AnalysisResource implements AnalysisApi {

    private final AnalysisServices services;
    private final Pages pages;

    AnalysisResource(AnalysisServices services, Pages pages) {
        this.services = services;
        this.pages = pages;
    }

    @Override
    public Response compareStandards(String roundId, String standard, String format) {
        RoundKey key = Requests.key(roundId);
        String id = Requests.id("standard", standard);
        return pages.answer(
                format,
                "comparison-" + key + "-" + id.replaceAll("[^0-9A-Za-z-]", ""),
                () -> services.comparison().compare(key, id),
                AnalysisAnswers::comparison,
                PageRenderer::bridge);
    }

    @Override
    public Response getMeasures(String roundId, String unit) {
        return Response.ok(
                        AnalysisAnswers.measures(
                                services.measures().measure(Requests.key(roundId), unit)))
                .build();
    }
}
