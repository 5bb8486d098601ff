package vn.rasoat.report.render.page;

import com.lowagie.text.Chunk;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/** Blocks as OpenPDF sets them. */
final class PdfElements {

    private static final float LEADING = 1.2f;
    private static final float RESULT = 1.9f;
    private static final float TITLE = 1.3f;
    private static final float TABLE = 0.92f;
    private static final float NOTE = 0.9f;
    private static final Color LINE = new Color(0x66, 0x66, 0x66);
    private static final Color SHADE = new Color(0xEE, 0xEE, 0xEE);
    private static final String BULLET = "•";

    private final PdfFonts fonts;
    private final float size;

    PdfElements(PdfFonts fonts, float size) {
        this.fonts = fonts;
        this.size = size;
    }

    List<Element> of(Block block) {
        if (block instanceof Block.Letterhead head) {
            return List.of(letterhead(head));
        }
        if (block instanceof Block.Title title) {
            return title(title);
        }
        if (block instanceof Block.Result result) {
            return List.of(result(result));
        }
        if (block instanceof Block.Heading heading) {
            Paragraph paragraph = paragraph(heading.text(), fonts.bold(size), Element.ALIGN_LEFT);
            paragraph.setSpacingBefore(size * 0.5f);
            return List.of(paragraph);
        }
        if (block instanceof Block.Paragraph text) {
            return List.of(paragraph(text));
        }
        if (block instanceof Block.Bullets bullets) {
            return bullets(bullets);
        }
        if (block instanceof Block.Facts facts) {
            return List.of(facts(facts));
        }
        if (block instanceof Block.Grid grid) {
            return List.of(grid(grid));
        }
        return List.of(signatures((Block.Signatures) block));
    }

    private Paragraph paragraph(String text, Font font, int alignment) {
        Paragraph paragraph = new Paragraph(font.getSize() * LEADING, fonts.printable(text), font);
        paragraph.setAlignment(alignment);
        return paragraph;
    }

    private Paragraph paragraph(Block.Paragraph block) {
        Paragraph paragraph =
                switch (block.style()) {
                    case PLAIN -> paragraph(block.text(), fonts.regular(size), Element.ALIGN_LEFT);
                    case STRONG -> paragraph(block.text(), fonts.bold(size), Element.ALIGN_LEFT);
                    case NOTE ->
                            paragraph(block.text(), fonts.italic(size * NOTE), Element.ALIGN_LEFT);
                    case CENTRED -> paragraph(block.text(), fonts.bold(size), Element.ALIGN_CENTER);
                    case RIGHT -> paragraph(block.text(), fonts.italic(size), Element.ALIGN_RIGHT);
                };
        paragraph.setSpacingBefore(size * 0.2f);
        return paragraph;
    }

    private Element letterhead(Block.Letterhead head) {
        PdfPTable table = table(new float[] {44, 56});
        table.addCell(lines(head.left(), Element.ALIGN_CENTER, fonts.bold(size)));
        table.addCell(lines(head.right(), Element.ALIGN_CENTER, fonts.bold(size)));
        return table;
    }

    private PdfPCell lines(List<String> lines, int alignment, Font font) {
        PdfPCell cell = plainCell();
        for (String line : lines) {
            cell.addElement(paragraph(line, font, alignment));
        }
        return cell;
    }

    private List<Element> title(Block.Title title) {
        List<Element> elements = new ArrayList<>();
        Paragraph text = paragraph(title.text(), fonts.bold(size * TITLE), Element.ALIGN_CENTER);
        text.setSpacingBefore(size * 0.7f);
        elements.add(text);
        for (String line : title.below()) {
            elements.add(paragraph(line, fonts.italic(size), Element.ALIGN_CENTER));
        }
        return elements;
    }

    private Element result(Block.Result result) {
        PdfPTable table = table(new float[] {1});
        table.setSpacingBefore(size * 0.5f);
        table.setSpacingAfter(size * 0.2f);
        PdfPCell cell = plainCell();
        cell.setBorder(Rectangle.BOX);
        cell.setBorderWidth(1.2f);
        cell.setBackgroundColor(SHADE);
        cell.setPadding(size * 0.3f);
        cell.setPaddingBottom(size * 0.5f);
        cell.addElement(paragraph(result.label(), fonts.regular(size), Element.ALIGN_CENTER));
        Paragraph big = paragraph(result.big(), fonts.bold(size * RESULT), Element.ALIGN_CENTER);
        big.setSpacingAfter(size * 0.4f);
        cell.addElement(big);
        for (String line : result.lines()) {
            cell.addElement(paragraph(line, fonts.regular(size), Element.ALIGN_CENTER));
        }
        table.addCell(cell);
        return table;
    }

    private List<Element> bullets(Block.Bullets bullets) {
        List<Element> elements = new ArrayList<>();
        for (String item : bullets.items()) {
            Paragraph paragraph =
                    paragraph(BULLET + " " + item, fonts.regular(size), Element.ALIGN_LEFT);
            paragraph.setIndentationLeft(size);
            paragraph.setFirstLineIndent(-size * 0.7f);
            elements.add(paragraph);
        }
        return elements;
    }

    private Element facts(Block.Facts facts) {
        PdfPTable table = table(new float[] {1, 1});
        table.setSpacingBefore(size * 0.4f);
        for (Block.Fact fact : facts.facts()) {
            PdfPCell cell = plainCell();
            Phrase phrase = new Phrase(size * LEADING);
            phrase.add(new Chunk(fonts.printable(fact.label()) + ": ", fonts.regular(size)));
            phrase.add(new Chunk(fonts.printable(fact.value()), fonts.bold(size)));
            Paragraph paragraph = new Paragraph(phrase);
            paragraph.setLeading(size * LEADING);
            cell.addElement(paragraph);
            table.addCell(cell);
        }
        table.completeRow();
        return table;
    }

    private Element grid(Block.Grid grid) {
        float small = size * TABLE;
        float[] widths = new float[grid.columns().size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = grid.columns().get(i).width();
        }
        PdfPTable table = table(widths);
        table.setSpacingBefore(size * 0.3f);
        table.setHeaderRows(grid.header().size());
        for (List<Block.Head> heads : grid.header()) {
            for (Block.Head head : heads) {
                PdfPCell cell = lineCell(small);
                cell.setColspan(head.span());
                cell.setBackgroundColor(SHADE);
                cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
                cell.addElement(paragraph(head.text(), fonts.bold(small), Element.ALIGN_CENTER));
                table.addCell(cell);
            }
        }
        for (Block.Row row : grid.rows()) {
            for (int i = 0; i < widths.length; i++) {
                Font font = i < row.strong() ? fonts.bold(small) : fonts.regular(small);
                PdfPCell cell = lineCell(small);
                cell.addElement(
                        paragraph(row.cells().get(i), font, alignment(grid.columns().get(i))));
                table.addCell(cell);
            }
        }
        return table;
    }

    private static int alignment(Block.Column column) {
        return switch (column.align()) {
            case LEFT -> Element.ALIGN_LEFT;
            case CENTRE -> Element.ALIGN_CENTER;
            case RIGHT -> Element.ALIGN_RIGHT;
        };
    }

    private Element signatures(Block.Signatures signatures) {
        PdfPTable table = table(new float[] {1, 1});
        table.setSpacingBefore(size * 2);
        table.setSpacingAfter(size * 6);
        table.addCell(lines(signatures.left(), Element.ALIGN_LEFT, fonts.italic(size * NOTE)));
        table.addCell(lines(signatures.right(), Element.ALIGN_CENTER, fonts.bold(size)));
        return table;
    }

    private static PdfPTable table(float[] widths) {
        PdfPTable table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        return table;
    }

    private static PdfPCell plainCell() {
        PdfPCell cell = new PdfPCell();
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPadding(0);
        return cell;
    }

    private static PdfPCell lineCell(float size) {
        PdfPCell cell = new PdfPCell();
        cell.setBorderColor(LINE);
        cell.setBorderWidth(0.4f);
        // the first line begins at its own top, not a whole leading below the border
        cell.setUseAscender(true);
        cell.setPaddingTop(size * 0.3f);
        cell.setPaddingBottom(size * 0.35f);
        cell.setPaddingLeft(size * 0.25f);
        cell.setPaddingRight(size * 0.25f);
        return cell;
    }
}
