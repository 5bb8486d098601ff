package vn.rasoat.intake.template;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a workbook says of where it came from: two columns, key and value, at the top left of its
 * hidden list sheet, below {@link #TITLE}. Who reads a workbook can tell by it for which round,
 * commune and standard it was made, and with {@link #identity} whether the locked codes are still
 * those that were filled in.
 */
public final class TemplateFingerprint {

    /** The first cell of the sheet that holds it. */
    public static final String TITLE = "ra-soat.template";

    /** Counts the shapes of the template. */
    public static final String VERSION = "template.version";

    /** The round to be surveyed, {@code 20-2025}. */
    public static final String ROUND = "round";

    /** The round that filled it, empty for a blank workbook. */
    public static final String PREVIOUS = "round.previous";

    /** Five-digit code of the commune. */
    public static final String COMMUNE = "commune";

    /** The village, empty for the whole commune. */
    public static final String VILLAGE = "village";

    /** Id of the standard of the round. */
    public static final String STANDARD = "standard";

    /** Its revision. */
    public static final String REVISION = "standard.revision";

    /** Its SHA-256. */
    public static final String STANDARD_SHA256 = "standard.sha256";

    /** How many rows of the household sheet were filled: the first ones below the titles. */
    public static final String HOUSEHOLDS = "households";

    /** {@link #identity} of these rows. */
    public static final String IDENTITY_SHA256 = "households.sha256";

    private final Map<String, String> fields = new LinkedHashMap<>();

    TemplateFingerprint with(String key, Object value) {
        fields.put(key, value.toString());
        return this;
    }

    Map<String, String> fields() {
        return fields;
    }

    /**
     * The codes that name a household inside the commune of its workbook.
     *
     * @param village as it stands in the cell
     * @param number household number as it stands in the cell
     */
    public record Codes(String village, String number) {

        private String line() {
            return village + '\t' + number + '\n';
        }
    }

    /**
     * The hash of the codes of households; their order does not matter, so a sorted sheet is still
     * the same sheet.
     *
     * @param households village and number of each
     * @return SHA-256 in hexadecimal over one line {@code village TAB number LF} each, sorted
     */
    public static String identity(Collection<Codes> households) {
        return sha256(households.stream().map(Codes::line).sorted().collect(Collectors.joining()));
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
