package vn.rasoat.report.render.page;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
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

/** Writes pages as one HTML file that needs nothing else, for the screen and for printing. */
@Component(service = PageRenderer.class)
public final class HtmlPageRenderer implements PageRenderer {

    private final Rounds rounds;
    private final UnitDirectory units;

    /**
     * A renderer.
     *
     * @param rounds finds the round of a report
     * @param units the names of its communes
     */
    @Activate
    public HtmlPageRenderer(@Reference Rounds rounds, @Reference UnitDirectory units) {
        this.rounds = rounds;
        this.units = units;
    }

    @Override
    public String format() {
        return "html";
    }

    @Override
    public String mediaType() {
        return "text/html; charset=UTF-8";
    }

    @Override
    public void explanations(List<Explanation> explanations, OutputStream out) throws IOException {
        write(OnePage.of(explanations), out);
    }

    @Override
    public void livingStandard(LivingStandardList list, OutputStream out) throws IOException {
        write(LivingStandardPaper.of(list), out);
    }

    @Override
    public void bridge(RulerReport report, OutputStream out) throws IOException {
        Round round = rounds.get(report.round());
        write(BridgePaper.of(report, Communes.of(units, round)), out);
    }

    private static void write(Paper paper, OutputStream out) throws IOException {
        out.write(HtmlPaper.write(paper).getBytes(StandardCharsets.UTF_8));
    }
}
