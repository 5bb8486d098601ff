package vn.rasoat.intake.marking;

/** A cell format of the result sheet. */
enum Look {
    MARK("faint", "none", false),
    TITLE("title", "none", false),
    PLAIN("plain", "none", false),
    STRONG("strong", "none", false),
    HEADER("strong", "header", true),
    TEXT("plain", "none", true),
    LINK("link", "none", true),
    ERROR("plain", "ERROR", true),
    WARNING("plain", "WARNING", true),
    INFO("plain", "INFO", true);

    private final String font;
    private final String fill;
    private final boolean wrapped;

    Look(String font, String fill, boolean wrapped) {
        this.font = font;
        this.fill = fill;
        this.wrapped = wrapped;
    }

    String font() {
        return font;
    }

    String fill() {
        return fill;
    }

    boolean wrapped() {
        return wrapped;
    }
}
