package vn.rasoat.intake.delimited;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.rasoat.intake.text.Data;

/** Tells Vietnamese syllables from the letters that a wrong encoding makes of them. */
final class Syllables {

    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    private static final String TONES_OF_STOPS = "\u0301\u0323";

    private final Pattern syllable;
    private final List<String> stops;

    Syllables() {
        Map<String, Object> data =
                Data.yaml("syllables.yaml", "onsets", "nuclei", "codas", "stops");
        syllable =
                Pattern.compile(
                        "(?:"
                                + any(data.get("onsets"))
                                + ")?(?:"
                                + any(data.get("nuclei"))
                                + ")("
                                + any(data.get("codas"))
                                + ")?");
        stops = Data.words(data.get("stops"));
    }

    private static String any(Object words) {
        return String.join("|", Data.words(words));
    }

    /** Whether a word is written like a syllable: its case, its letters, at most one tone. */
    boolean fits(String word) {
        if (!isCased(word)) {
            return false;
        }
        StringBuilder letters = new StringBuilder();
        StringBuilder tones = new StringBuilder();
        String decomposed =
                Normalizer.normalize(word, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            (TONES.indexOf(c) >= 0 ? tones : letters).append(c);
        }
        Matcher matcher = syllable.matcher(Normalizer.normalize(letters, Normalizer.Form.NFC));
        return tones.length() <= 1 && matcher.matches() && toneFits(matcher.group(1), tones);
    }

    private boolean toneFits(String coda, StringBuilder tones) {
        return tones.length() == 0
                || coda == null
                || !stops.contains(coda)
                || TONES_OF_STOPS.indexOf(tones.charAt(0)) >= 0;
    }

    /** Small letters, capitals, or small letters behind one capital. */
    private static boolean isCased(String word) {
        String rest = word.substring(word.offsetByCodePoints(0, 1));
        return rest.equals(rest.toLowerCase(Locale.ROOT))
                || word.equals(word.toUpperCase(Locale.ROOT));
    }
}
