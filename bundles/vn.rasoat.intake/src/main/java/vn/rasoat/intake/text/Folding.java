package vn.rasoat.intake.text;

/**
 * The ways in which Vietnamese text is made comparable: those of the api, which the register uses
 * too, so that a file and the register never fold a name in two ways.
 */
public final class Folding {

    private Folding() {}

    /**
     * The canonical form of text in answers.
     *
     * @param raw text as written
     * @return the text, maybe empty
     */
    public static String clean(String raw) {
        return vn.rasoat.api.text.Folding.clean(raw);
    }

    /**
     * Without case and marks; punctuation stays. This is the form of names in discriminators.
     *
     * @param text any text
     * @return for example {@code nguyen thi hoa}
     */
    public static String withoutMarks(String text) {
        return vn.rasoat.api.text.Folding.withoutMarks(text);
    }

    /**
     * Without case, marks and punctuation: the loosest form, for labels and as second try.
     *
     * @param text any text
     * @return letters and digits with single spaces
     */
    public static String loose(String text) {
        return vn.rasoat.api.text.Folding.loose(text);
    }

    /**
     * Without case and punctuation, and the tone at the end of its word.
     *
     * @param text any text
     * @return the comparable form
     */
    public static String strict(String text) {
        return vn.rasoat.api.text.Folding.strict(text);
    }

    /**
     * What may be shown of a personal value: its shape, so that a missing digit is seen.
     *
     * @param text a name or personal number
     * @return digits as {@code #}, letters as {@code *}
     */
    public static String mask(String text) {
        return vn.rasoat.api.text.Folding.mask(text);
    }
}
