package vn.rasoat.intake.marking;

import java.io.IOException;
import java.io.InputStream;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.intake.source.UnreadableFileException;

/** Takes a VML part apart behind every closing bracket; a letter stands for a byte. */
final class VmlTags {

    private final Parts parts;
    private final String part;
    private final InputStream stream;
    private final byte[] buffer = new byte[1 << 15];
    private int at;
    private int length;

    VmlTags(Parts parts, String part, InputStream stream) {
        this.parts = parts;
        this.part = part;
        this.stream = stream;
    }

    /** The next tag with the text before it; empty at the end. */
    String next() throws UnreadableFileException, IOException {
        StringBuilder tag = new StringBuilder();
        while (true) {
            if (at == length) {
                length = parts.read(part, stream, buffer);
                at = 0;
                if (length < 0) {
                    length = 0;
                    return tag.toString();
                }
            }
            while (at < length) {
                char letter = (char) (buffer[at++] & 0xFF);
                tag.append(letter);
                if (letter == '>') {
                    return tag.toString();
                }
            }
            if (tag.length() > RawText.LONGEST) {
                throw broken();
            }
        }
    }

    UnreadableFileException broken() {
        return new UnreadableFileException(
                IssueCode.FILE_UNREADABLE, MarkingTexts.of("file.broken-xml", part));
    }
}
