package vn.rasoat.report.render.page;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.rasoat.api.classification.Explanation;
import vn.rasoat.api.classification.RulerReport;
import vn.rasoat.api.host.UnitDirectory;
import vn.rasoat.api.report.LivingStandardList;
import vn.rasoat.api.report.PageRenderer;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.round.Rounds;

/** Writes pages as PDF with embedded fonts, for printing and for handing over. */
@Component(service = PageRenderer.class)
public final class PdfPageRenderer implements PageRenderer {

    private final Rounds rounds;
    private final UnitDirectory units;

    /**
     * A renderer.
     *
     * @param rounds finds the round of a report
     * @param units the names of its communes
     */
    @Activate
    public PdfPageRenderer(@Reference Rounds rounds, @Reference UnitDirectory units) {
        this.rounds = rounds;
        this.units = units;
    }

    @Override
    public String format() {
        return "pdf";
    }

    @Override
    public String mediaType() {
        return "application/pdf";
    }

    @Override
    public void explanations(List<Explanation> explanations, OutputStream out) throws IOException {
        Paper paper = OnePage.of(explanations);
        out.write(PdfPaper.write(paper, explanations.get(0).round().endsOn()));
    }

    @Override
    public void livingStandard(LivingStandardList list, OutputStream out) throws IOException {
        out.write(PdfPaper.write(LivingStandardPaper.of(list), list.round().endsOn()));
    }

    @Override
    public void bridge(RulerReport report, OutputStream out) throws IOException {
        Round round = rounds.get(report.round());
        Paper paper = BridgePaper.of(report, Communes.of(units, round));
        out.write(PdfPaper.write(paper, round.endsOn()));
    }
}
