package vn.rasoat.report.render;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import vn.rasoat.api.report.FormPack;
import vn.rasoat.api.report.FormRenderer;
import vn.rasoat.api.report.StatutoryForm;

/**
 * Writes forms as one HTML file that needs nothing else, for the screen and for printing; a pack
 * has a list of its forms on top.
 */
@Component(service = FormRenderer.class)
public final class HtmlFormRenderer implements FormRenderer {

    @Override
    public String format() {
        return "html";
    }

    @Override
    public String mediaType() {
        return "text/html; charset=UTF-8";
    }

    @Override
    public void render(FormPack pack, StatutoryForm form, OutputStream out) throws IOException {
        write(HtmlForms.of(pack, List.of(form), FormWords.entry(form), false), out);
    }

    @Override
    public void render(FormPack pack, OutputStream out) throws IOException {
        write(HtmlForms.of(pack, pack.forms(), FormWords.contents(pack), true), out);
    }

    private static void write(String html, OutputStream out) throws IOException {
        out.write(html.getBytes(StandardCharsets.UTF_8));
    }
}
