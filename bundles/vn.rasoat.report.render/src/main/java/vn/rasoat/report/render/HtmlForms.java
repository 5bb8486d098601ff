package vn.rasoat.report.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.rasoat.api.report.FormPack;
import vn.rasoat.api.report.StatutoryForm;
import vn.rasoat.report.render.page.HtmlText;
import vn.rasoat.report.render.page.PdfFonts;

/** A file with one form or all of a pack. */
final class HtmlForms {

    private static final String STYLE = read("form.css");

    private final StringBuilder html = new StringBuilder();
    private final FormPack pack;
    private final PdfFonts fonts = new PdfFonts();

    private HtmlForms(FormPack pack) {
        this.pack = pack;
    }

    private static String read(String name) {
        try (InputStream stream = HtmlForms.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String of(FormPack pack, List<StatutoryForm> forms, String title, boolean listed) {
        HtmlForms file = new HtmlForms(pack);
        file.line("<!DOCTYPE html>");
        file.line("<html lang=\"vi\">");
        file.line("<head>");
        file.line("<meta charset=\"UTF-8\">");
        file.line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        file.line("<title>" + HtmlText.escape(title) + "</title>");
        file.line("<style>");
        file.html.append(STYLE);
        file.line("</style>");
        file.line("</head>");
        file.line("<body>");
        if (listed) {
            file.list(forms, title);
        }
        file.line("<main>");
        forms.forEach(form -> file.form(form, listed ? "h2" : "h1"));
        file.line("</main>");
        file.line("</body>");
        file.line("</html>");
        return file.html.toString();
    }

    private void line(String text) {
        html.append(text).append('\n');
    }

    private void list(List<StatutoryForm> forms, String title) {
        line("<nav aria-labelledby=\"forms\">");
        line("<h1 id=\"forms\">" + HtmlText.escape(title) + "</h1>");
        line("<ul>");
        for (StatutoryForm form : forms) {
            String link = "<a href=\"#" + anchor("form", form) + "\">";
            line("<li>" + link + HtmlText.escape(FormWords.entry(form)) + "</a></li>");
        }
        line("</ul>");
        line("</nav>");
    }

    private static String anchor(String kind, StatutoryForm form) {
        return HtmlText.escape(kind + "-" + form.number());
    }

    private void form(StatutoryForm form, String heading) {
        String title = anchor("title", form);
        line("<section id=\"" + anchor("form", form) + "\" aria-labelledby=\"" + title + "\">");
        letterhead(form);
        // the sizes of the PDF, so that a page prints as well
        TablePlan plan = PdfForm.plan(form, fonts);
        for (TablePlan.Part part : plan.parts()) {
            HtmlTable table = new HtmlTable(form, part, plan.size());
            line("<table style=\"" + table.style() + "\">");
            line("<caption>");
            if (part.from() == 0) {
                String opened = "<" + heading + " id=\"" + title + "\">";
                line(opened + HtmlText.escape(form.title()) + "</" + heading + ">");
                line(paragraph(FormWords.year(pack)));
            } else {
                line(paragraph(FormWords.continued(form)));
            }
            line("</caption>");
            html.append(table.write());
            line("</table>");
        }
        remarks(form);
        signatures();
        line("</section>");
    }

    private void letterhead(StatutoryForm form) {
        line("<div class=\"letterhead\">");
        line("<div>");
        line("<p class=\"authority\">" + HtmlText.escape(pack.authority()) + "</p>");
        line("<p class=\"number\">" + HtmlText.escape(FormWords.number(form)) + "</p>");
        line("</div>");
        line("<div>");
        line(words("state"));
        line("<p class=\"motto\">" + HtmlText.escape(SheetTexts.get("motto")) + "</p>");
        line("</div>");
        line("</div>");
    }

    private void remarks(StatutoryForm form) {
        line("<div class=\"remarks\">");
        for (FormWords.Remark remark : FormWords.remarks(pack, form)) {
            String name = remark.heading() ? " class=\"heading\"" : "";
            line("<p" + name + ">" + HtmlText.escape(remark.text()) + "</p>");
        }
        line("</div>");
    }

    private void signatures() {
        line("<div class=\"signatures\">");
        line("<div>");
        line(words("preparer"));
        line("<p class=\"hint\">" + HtmlText.escape(SheetTexts.get("preparerHint")) + "</p>");
        line("</div>");
        line("<div>");
        line("<p class=\"hint\">" + HtmlText.escape(SheetTexts.get("place")) + "</p>");
        line(words("signer"));
        line(words("signerTitle"));
        line("<p class=\"hint\">" + HtmlText.escape(SheetTexts.get("signerHint")) + "</p>");
        line("</div>");
        line("</div>");
    }

    private static String words(String key) {
        return paragraph(SheetTexts.get(key));
    }

    private static String paragraph(String text) {
        return "<p>" + HtmlText.escape(text) + "</p>";
    }
}
