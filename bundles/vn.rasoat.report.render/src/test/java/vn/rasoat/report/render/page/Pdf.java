package vn.rasoat.report.render.page;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;

/** What can be seen of a PDF from outside. */
final class Pdf {

    private final PdfReader reader;

    Pdf(byte[] bytes) throws IOException {
        reader = new PdfReader(bytes);
    }

    int pages() {
        return reader.getNumberOfPages();
    }

    Map<String, String> info() {
        return reader.getInfo();
    }

    /** Letters only: where a line breaks, and how a space is set, is not what is tested. */
    String letters(int page) throws IOException {
        return letters(new PdfTextExtractor(reader).getTextFromPage(page));
    }

    String letters() throws IOException {
        StringBuilder all = new StringBuilder();
        for (int page = 1; page <= pages(); page++) {
            all.append(letters(page));
        }
        return all.toString();
    }

    static String letters(String text) {
        return text.replaceAll("\\s", "");
    }

    /** By name of the font, whether its letters are in the file. */
    Map<String, Boolean> fonts() {
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
}
