package vn.rasoat.report.render.page;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.SimpleBookmark;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What can be seen of a PDF from outside. */
public final class Pdf {

    private final PdfReader reader;

    public Pdf(byte[] bytes) throws IOException {
        reader = new PdfReader(bytes);
    }

    public int pages() {
        return reader.getNumberOfPages();
    }

    public Map<String, String> info() {
        return reader.getInfo();
    }

    /** Letters only: where a line breaks, and how a space is set, is not what is tested. */
    public String letters(int page) throws IOException {
        return letters(new PdfTextExtractor(reader).getTextFromPage(page));
    }

    public String letters() throws IOException {
        StringBuilder all = new StringBuilder();
        for (int page = 1; page <= pages(); page++) {
            all.append(letters(page));
        }
        return all.toString();
    }

    public static String letters(String text) {
        return text.replaceAll("\\s", "");
    }

    /** By name of the font, whether its letters are in the file. */
    public Map<String, Boolean> fonts() {
        Map<String, Boolean> fonts = new TreeMap<>();
        for (int page = 1; page <= pages(); page++) {
            PdfDictionary named =
                    reader.getPageN(page).getAsDict(PdfName.RESOURCES).getAsDict(PdfName.FONT);
            for (PdfName key : new ArrayList<>(named.getKeys())) {
                PdfDictionary font = named.getAsDict(key);
                PdfArray descendants = font.getAsArray(PdfName.DESCENDANTFONTS);
                PdfDictionary descriptor =
                        descendants.getAsDict(0).getAsDict(PdfName.FONTDESCRIPTOR);
                fonts.put(
                        font.getAsName(PdfName.BASEFONT).toString(),
                        descriptor.contains(PdfName.FONTFILE2));
            }
        }
        return fonts;
    }

    /** Titles of the bookmarks, in their order. */
    public List<String> bookmarks() {
        List<String> titles = new ArrayList<>();
        for (Object bookmark : SimpleBookmark.getBookmarkList(reader)) {
            titles.add(String.valueOf(((Map<?, ?>) bookmark).get("Title")));
        }
        return titles;
    }
}
