package vn.rasoat.register;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.register.ReferenceTexts;
import vn.rasoat.api.rules.CheckedText;
import vn.rasoat.api.rules.InstalledText;
import vn.rasoat.api.rules.StandardSource;

/**
 * Installed texts in the store. It needs the store alone, because the catalogue of standards reads
 * from it.
 */
@Component(service = {ReferenceTexts.class, StandardSource.class})
public final class JdbcReferenceTexts implements ReferenceTexts, StandardSource {

    private static final Comparator<InstalledText> ORDER =
            Comparator.comparing(InstalledText::kind)
                    .thenComparing(InstalledText::id)
                    .thenComparing(InstalledText::revision);

    private final DataStore store;

    /**
     * Texts in a store.
     *
     * @param store holds them
     */
    @Activate
    public JdbcReferenceTexts(@Reference DataStore store) {
        this.store = store;
    }

    @Override
    public InstalledText keep(CheckedText text, InstalledText record) {
        requireAccepted(text);
        requireAbout(text, record);
        Accountability.require("person", record.person(), ReferenceTextTable.LONGEST_PERSON);
        Accountability.require("source", record.source(), ReferenceTextTable.LONGEST_SOURCE);
        Accountability.requireShort(
                "fileName", record.fileName(), ReferenceTextTable.LONGEST_FILE_NAME);
        Accountability.requireShort("id", record.id(), ReferenceTextTable.LONGEST_ID);
        Accountability.requireShort("text", text.canonical(), ReferenceTextTable.LONGEST_TEXT);
        return store.inTransaction(
                connection -> {
                    Optional<InstalledText> kept = kept(connection, record);
                    if (kept.isPresent()) {
                        return kept.get();
                    }
                    try {
                        ReferenceTextTable.insert(connection, record, text.canonical());
                        return record;
                    } catch (SQLException e) {
                        if (!Sql.EXISTS.equals(e.getSQLState())) {
                            throw e;
                        }
                        // Somebody installed this revision in this moment: theirs is the first.
                        connection.rollback();
                        return kept(connection, record).orElseThrow();
                    }
                });
    }

    private static void requireAccepted(CheckedText text) {
        if (!text.accepted()) {
            throw new IllegalArgumentException("a text with faults is not kept");
        }
        if (text.id().isBlank() || text.revision() < 1) {
            throw new IllegalArgumentException("a text without id and revision is not kept");
        }
        if (!Digest.sha256(text.canonical()).equals(text.sha256())) {
            throw new IllegalArgumentException(
                    text.id() + " revision " + text.revision() + " is not the text of its hash");
        }
    }

    private static void requireAbout(CheckedText text, InstalledText record) {
        if (record.kind() != text.kind()
                || !record.id().equals(text.id())
                || record.revision() != text.revision()
                || !record.sha256().equals(text.sha256())) {
            throw new IllegalArgumentException("the record is about another text");
        }
    }

    /** Empty if the text may be added. */
    private static Optional<InstalledText> kept(Connection connection, InstalledText record)
            throws SQLException {
        List<InstalledText> revisions =
                ReferenceTextTable.revisions(connection, record.kind(), record.id());
        List<InstalledText> notOlder =
                revisions.stream()
                        .filter(revision -> revision.revision() >= record.revision())
                        .sorted(ORDER)
                        .toList();
        if (notOlder.isEmpty()) {
            return Optional.empty();
        }
        InstalledText first = notOlder.get(0);
        if (first.revision() == record.revision() && first.sha256().equals(record.sha256())) {
            return Optional.of(first);
        }
        // The latest one is named, because the next revision after it is what will be taken.
        InstalledText latest = notOlder.get(notOlder.size() - 1);
        throw new RejectedRequestException(
                IssueCode.TEXT_EXISTS, latest.id(), Integer.toString(latest.revision()));
    }

    @Override
    public List<String> latest(CheckedText.Kind kind) {
        return store.inTransaction(
                connection -> {
                    Map<String, Integer> revisions = new TreeMap<>();
                    Map<String, String> texts = new TreeMap<>();
                    ReferenceTextTable.forEach(
                            connection,
                            (record, canonical) -> {
                                boolean later =
                                        record.revision() > revisions.getOrDefault(record.id(), 0);
                                if (record.kind() == kind && later) {
                                    revisions.put(record.id(), record.revision());
                                    texts.put(record.id(), canonical);
                                }
                            });
                    return List.copyOf(texts.values());
                });
    }

    @Override
    public List<InstalledText> all() {
        return store.inTransaction(ReferenceTextTable::all).stream().sorted(ORDER).toList();
    }

    /** The canonical texts under names that stay the same, whatever the installed files were. */
    @Override
    public Map<String, byte[]> standards() {
        return store.inTransaction(
                connection -> {
                    Map<String, byte[]> texts = new TreeMap<>();
                    ReferenceTextTable.forEach(
                            connection,
                            (record, canonical) -> {
                                if (record.kind().isLaw()) {
                                    texts.put(
                                            name(record),
                                            canonical.getBytes(StandardCharsets.UTF_8));
                                }
                            });
                    return texts;
                });
    }

    private static String name(InstalledText record) {
        return "installed/"
                + record.kind().name().toLowerCase(Locale.ROOT)
                + "/"
                + record.id()
                + "-"
                + record.revision()
                + ".yaml";
    }
}
