package vn.rasoat.classification;

import java.util.Locale;
import java.util.Optional;
import vn.rasoat.api.rules.Screening;

/**
 * The result of Phiếu A as reviewers write it. It is free text: only phrases that are listed in the
 * data say anything.
 */
enum FormAResult {
    /** Not poor; Phiếu B is not needed. */
    NOT_POOR("not-poor", Screening.TO_BE_SCORED),
    /** To be scored with Phiếu B. */
    FORM_B("form-b", Screening.SURELY_NOT_POOR);

    private static final Texts PHRASES = Texts.named("form_a_results");

    private final String key;
    private final Screening contradiction;

    FormAResult(String key, Screening contradiction) {
        this.key = key;
        this.contradiction = contradiction;
    }

    /** What a reviewer wrote; empty if it is not clear. */
    static Optional<FormAResult> ofText(String text) {
        String folded = text.toLowerCase(Locale.ROOT);
        for (FormAResult result : values()) {
            for (String phrase : result.phrases()) {
                if (phrase.toLowerCase(Locale.ROOT).equals(folded)) {
                    return Optional.of(result);
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Whether the items say the opposite. A household that is sent on with a reason is not poor by
     * its items and goes on to Phiếu B: it contradicts neither.
     */
    boolean contradicts(Screening items) {
        return items == contradiction;
    }

    FormAResult opposite() {
        return this == NOT_POOR ? FORM_B : NOT_POOR;
    }

    /** The phrase for people to read, the first one. */
    String label() {
        return phrases()[0];
    }

    private String[] phrases() {
        return PHRASES.text(key).split("\\|");
    }
}
