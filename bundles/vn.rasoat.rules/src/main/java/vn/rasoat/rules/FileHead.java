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
                        root.find("forTests").filter(word -> word.text().equals(YES)).isPresent());
        if (head.revision() < 1) {
            throw revision.fault("revision-zero");
        }
        return head;
    }
}
