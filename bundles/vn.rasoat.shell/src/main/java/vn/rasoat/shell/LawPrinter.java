package vn.rasoat.shell;

import vn.rasoat.api.round.RoundPins;

/** What a round is scored with, in one line. */
final class LawPrinter {

    private final Language language;

    LawPrinter(Language language) {
        this.language = language;
    }

    String line(RoundPins pins) {
        String none = language.text("law.none");
        return language.text(
                "law.pins",
                language.name(pins.standard()),
                pins.localStandard().map(language::name).orElse(none),
                pins.b1Table().map(language::name).orElse(none),
                language.word("indicators", pins.indicators().name()));
    }
}
