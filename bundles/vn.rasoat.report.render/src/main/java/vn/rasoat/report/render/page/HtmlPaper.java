package vn.rasoat.report.render.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Writes a paper as HTML. Every text is escaped: a name may hold anything. */
final class HtmlPaper {

    /** Browsers round differently, so that what just fits must not just not fit. */
    private static final float RESERVE = 0.97f;

    private static final String STYLE = read("page.css");

    private final StringBuilder html = new StringBuilder();

    private HtmlPaper() {}

    private static String read(String name) {
        try (InputStream stream = HtmlPaper.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String write(Paper paper) {
        HtmlPaper writer = new HtmlPaper();
        writer.line("<!DOCTYPE html>");
        writer.line("<html lang=\"vi\">");
        writer.line("<head>");
        writer.line("<meta charset=\"UTF-8\">");
        writer.line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        writer.line("<title>" + HtmlText.escape(paper.title()) + "</title>");
        writer.line("<style>");
        writer.line("@page { size: A4" + (paper.landscape() ? " landscape" : "") + "; }");
        writer.html.append(STYLE);
        writer.line("</style>");
        writer.line("</head>");
        writer.line("<body" + (paper.landscape() ? " class=\"landscape\"" : "") + ">");
        paper.sheets().forEach(writer::sheet);
        writer.line("</body>");
        writer.line("</html>");
        return writer.html.toString();
    }

    private void line(String text) {
        html.append(text).append('\n');
    }

    private void sheet(Paper.Sized sized) {
        float size = sized.onePage() ? sized.size() * RESERVE : sized.size();
        line(String.format(Locale.ROOT, "<section style=\"font-size: %.2fpt\">", size));
        sized.sheet().blocks().forEach(this::block);
        line("<footer>" + HtmlText.escape(sized.sheet().footer()) + "</footer>");
        line("</section>");
    }

    private void block(Block block) {
        if (block instanceof Block.Letterhead head) {
            line("<div class=\"letterhead\">");
            lines(head.left());
            lines(head.right());
            line("</div>");
        } else if (block instanceof Block.Title title) {
            line("<h1>" + HtmlText.escape(title.text()) + "</h1>");
            title.below()
                    .forEach(text -> line("<p class=\"below\">" + HtmlText.escape(text) + "</p>"));
        } else if (block instanceof Block.Result result) {
            line("<div class=\"result\">");
            line("<p>" + HtmlText.escape(result.label()) + "</p>");
            line("<p class=\"big\">" + HtmlText.escape(result.big()) + "</p>");
            result.lines().forEach(text -> line("<p>" + HtmlText.escape(text) + "</p>"));
            line("</div>");
        } else if (block instanceof Block.Heading heading) {
            line("<h2>" + HtmlText.escape(heading.text()) + "</h2>");
        } else if (block instanceof Block.Paragraph text) {
            String style = text.style().name().toLowerCase(Locale.ROOT);
            line("<p class=\"" + style + "\">" + HtmlText.escape(text.text()) + "</p>");
        } else if (block instanceof Block.Bullets bullets) {
            line("<ul>");
            bullets.items().forEach(item -> line("<li>" + HtmlText.escape(item) + "</li>"));
            line("</ul>");
        } else if (block instanceof Block.Facts facts) {
            line("<div class=\"facts\">");
            for (Block.Fact fact : facts.facts()) {
                line(
                        "<p>"
                                + HtmlText.escape(fact.label())
                                + ": <b>"
                                + HtmlText.escape(fact.value())
                                + "</b></p>");
            }
            line("</div>");
        } else if (block instanceof Block.Grid grid) {
            grid(grid);
        } else if (block instanceof Block.Signatures signatures) {
            line("<div class=\"signatures\">");
            lines(signatures.left());
            lines(signatures.right());
            line("</div>");
        }
    }

    private void lines(List<String> lines) {
        line("<div>");
        lines.forEach(text -> line("<p>" + HtmlText.escape(text) + "</p>"));
        line("</div>");
    }

    private void grid(Block.Grid grid) {
        line("<table>");
        int whole = grid.columns().stream().mapToInt(Block.Column::width).sum();
        line("<colgroup>");
        for (Block.Column column : grid.columns()) {
            line(
                    String.format(
                            Locale.ROOT,
                            "<col style=\"width: %.2f%%\">",
                            100.0 * column.width() / whole));
        }
        line("</colgroup>");
        line("<thead>");
        for (List<Block.Head> heads : grid.header()) {
            line("<tr>");
            for (Block.Head head : heads) {
                String span = head.span() == 1 ? "" : " colspan=\"" + head.span() + "\"";
                line("<th" + span + ">" + HtmlText.escape(head.text()) + "</th>");
            }
            line("</tr>");
        }
        line("</thead>");
        line("<tbody>");
        for (Block.Row row : grid.rows()) {
            line("<tr>");
            for (int i = 0; i < row.cells().size(); i++) {
                line(
                        "<td"
                                + style(grid.columns().get(i).align(), i < row.strong())
                                + ">"
                                + HtmlText.escape(row.cells().get(i))
                                + "</td>");
            }
            line("</tr>");
        }
        line("</tbody>");
        line("</table>");
    }

    private static String style(Block.Align align, boolean strong) {
        String aligned = align == Block.Align.LEFT ? "" : align.name().toLowerCase(Locale.ROOT);
        String names = (aligned + (strong ? " strong" : "")).strip();
        return names.isEmpty() ? "" : " class=\"" + names + "\"";
    }
}
