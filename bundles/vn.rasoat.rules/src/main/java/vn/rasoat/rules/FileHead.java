package vn.rasoat.rules;

import java.util.Optional;
import vn.rasoat.rules.text.Yaml;

/**
 * The head of a file with law in it.
 *
 * @param kind what the file is
 * @param id its id
 * @param revision counts from 1
 * @param forTests whether it is invented for tests and has no legal force
 */
record FileHead(Kind kind, String id, int revision, boolean forTests) {

    private static final String YES = "yes";
    private static final String NO = "no";

    /** What a file is. */
    enum Kind {
        ACTS("acts"),
        WINDOWS("windows"),
        STANDARD("standard"),
        LOCAL_STANDARD("local-standard"),
        B1_TABLE("b1-table");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        static Optional<Kind> ofWord(String word) {
            for (Kind kind : values()) {
                if (kind.word.equals(word)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    static FileHead read(Yaml root) {
        Yaml kind = root.get("kind");
        Yaml revision = root.get("revision");
        FileHead head =
                new FileHead(
                        Kind.ofWord(kind.text())
                                .orElseThrow(() -> kind.fault("kind-unknown", kind.text())),
                        root.get("id").text(),
                        revision.integer(),
                        forTests(root));
        if (head.revision() < 1) {
            throw revision.fault("revision-zero");
        }
        return head;
    }

    /** Any other word is refused: a file that means to be invented must not pass for the law. */
    private static boolean forTests(Yaml root) {
        Optional<Yaml> word = root.find("forTests");
        if (word.isEmpty()) {
            return false;
        }
        return switch (word.get().text()) {
            case YES -> true;
            case NO -> false;
            default -> throw word.get().fault("flag-expected", word.get().text());
        };
    }
}
