package vn.rasoat.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;
import vn.rasoat.api.rules.StandardRef;
import vn.rasoat.rules.text.Act;
import vn.rasoat.rules.text.ActsReader;
import vn.rasoat.rules.text.Fault;
import vn.rasoat.rules.text.InvalidStandardException;
import vn.rasoat.rules.text.Yaml;

/**
 * Reads the files of all sources together: acts, then standards, then those of provinces, then
 * tables, then windows. A broken file is refused as a whole and named; the others stay.
 */
final class LibraryReader {

    /** What is only tried gives way to what is installed; else the files alone decide. */
    private static final Comparator<ParsedFile> ORDER =
            Comparator.comparing((ParsedFile file) -> file.source().candidate())
                    .thenComparing(file -> file.head().id())
                    .thenComparing(file -> file.head().revision())
                    .thenComparing(file -> file.source().name())
                    .thenComparing(ParsedFile::sha256);

    private static final Comparator<InvalidStandardException> BY_PLACE =
            Comparator.comparing(InvalidStandardException::file)
                    .thenComparing(InvalidStandardException::line)
                    .thenComparing(InvalidStandardException::getMessage);

    private static final Comparator<ReadWindow> BY_RULER =
            Comparator.comparing((ReadWindow read) -> read.window().ruler())
                    .thenComparing(read -> read.window().territory())
                    .thenComparing(ReadWindow::from);

    private final Optional<B1Texts> tableTexts;
    private final Library before;
    private final Map<String, Act> acts = new TreeMap<>();
    private final Map<String, String> actFiles = new HashMap<>();
    private final Map<String, DataStandard> standards = new TreeMap<>();
    private final List<B1Points> tables = new ArrayList<>();
    private final List<InvalidStandardException> faults = new ArrayList<>();

    private LibraryReader(Optional<B1Texts> tableTexts, Library before) {
        this.tableTexts = tableTexts;
        this.before = before;
    }

    /**
     * Reads files.
     *
     * @param files of all sources
     * @param tableTexts what reads tables of B1 points, empty where nothing does
     * @param before what was read before; a standard that did not change stays the same object
     * @return what they hold together
     */
    static Library read(List<SourceFile> files, Optional<B1Texts> tableTexts, Library before) {
        return new LibraryReader(tableTexts, before).read(files);
    }

    private Library read(List<SourceFile> files) {
        List<ParsedFile> parsed = distinct(parse(files));
        each(parsed, FileHead.Kind.ACTS, this::acts);
        each(parsed, FileHead.Kind.STANDARD, this::standard);
        each(parsed, FileHead.Kind.LOCAL_STANDARD, this::local);
        each(parsed, FileHead.Kind.B1_TABLE, this::table);
        List<ReadWindow> windows = windows(parsed);
        windows.sort(BY_RULER);
        tables.sort(
                Comparator.comparing((B1Points table) -> table.ref().id())
                        .thenComparing(table -> table.ref().revision()));
        faults.sort(BY_PLACE);
        return new Library(
                acts,
                standards.values().stream().sorted(DataStandard.BY_REF).toList(),
                windows,
                tables,
                faults);
    }

    private List<ParsedFile> parse(List<SourceFile> files) {
        List<ParsedFile> parsed = new ArrayList<>();
        for (SourceFile file : files) {
            attempt(() -> parsed.add(legal(ParsedFile.of(file))));
        }
        parsed.sort(ORDER);
        return parsed;
    }

    /** Invented law is refused; who reads tables refuses invented tables. */
    private ParsedFile legal(ParsedFile file) {
        FileHead head = file.head();
        if (!head.forTests()
                || head.kind() == FileHead.Kind.B1_TABLE
                || tableTexts.filter(B1Texts::acceptsTestTexts).isPresent()) {
            return file;
        }
        throw new InvalidStandardException(
                file.source().name(),
                1,
                Fault.of("for-tests", head.id()),
                Issue.of(IssueCode.TEXT_FOR_TESTS, Place.FILE, head.id()));
    }

    /** The same text twice is one text; a revision with another text is refused. */
    private List<ParsedFile> distinct(List<ParsedFile> parsed) {
        Map<String, ParsedFile> first = new LinkedHashMap<>();
        Map<String, ParsedFile> kinds = new HashMap<>();
        for (ParsedFile file : parsed) {
            FileHead head = file.head();
            ParsedFile kind = kinds.putIfAbsent(head.id(), file);
            ParsedFile known = first.get(head.id() + "/" + head.revision());
            if (kind != null && kind.head().kind() != head.kind()) {
                faults.add(file.fault(1, "id-of-other-kind", head.id(), kind.source().name()));
            } else if (known == null) {
                first.put(head.id() + "/" + head.revision(), file);
            } else if (!known.sha256().equals(file.sha256())) {
                faults.add(twice(file, known));
            }
        }
        return new ArrayList<>(first.values());
    }

    private static InvalidStandardException twice(ParsedFile file, ParsedFile known) {
        String revision = Integer.toString(file.head().revision());
        return new InvalidStandardException(
                file.source().name(),
                1,
                Fault.of("revision-twice", file.head().id(), revision, known.source().name()),
                Issue.of(IssueCode.TEXT_EXISTS, Place.FILE, file.head().id(), revision));
    }

    private void each(List<ParsedFile> files, FileHead.Kind kind, Consumer<ParsedFile> read) {
        for (ParsedFile file : files) {
            if (file.head().kind() == kind) {
                attempt(() -> read.accept(file));
            }
        }
    }

    private void attempt(Runnable read) {
        try {
            read.run();
        } catch (InvalidStandardException e) {
            faults.add(e);
        }
    }

    /** A later revision of a file may say more of an act, but never another name. */
    private void acts(ParsedFile file) {
        Map<String, Act> read = ActsReader.read(file.root());
        String id = file.head().id();
        read.forEach(
                (key, act) -> {
                    Act known = acts.get(key);
                    boolean mayChange =
                            known != null
                                    && known.name().equals(act.name())
                                    && id.equals(actFiles.get(key));
                    if (known != null && !known.equals(act) && !mayChange) {
                        Yaml place = file.root().get("acts").get(key);
                        throw place.fault("act-differs", key, actFiles.get(key));
                    }
                });
        read.forEach(
                (key, act) -> {
                    acts.put(key, act);
                    actFiles.put(key, id);
                });
    }

    private void standard(ParsedFile file) {
        add(new StandardReader(file.root(), acts).standard(ref(file)));
    }

    private void local(ParsedFile file) {
        Yaml base = file.root().get("base");
        String id = base.get("id").text();
        int revision = base.get("revision").integer();
        base.nothingElse();
        DataStandard found = standards.get(id + "/" + revision);
        if (found == null || found.text().base().isPresent()) {
            throw base.fault("base-unknown", id, revision);
        }
        add(new StandardReader(file.root(), acts).local(ref(file), found.text()));
    }

    private void add(StandardText text) {
        standards.put(
                text.ref().id() + "/" + text.ref().revision(),
                before.find(text.ref())
                        .filter(standard -> standard.text().equals(text))
                        .orElseGet(() -> new DataStandard(text)));
    }

    private void table(ParsedFile file) {
        Yaml kind = file.root().get("kind");
        B1Texts texts = tableTexts.orElseThrow(() -> kind.fault("kind-unknown", kind.text()));
        tables.add(texts.read(file.source().name(), file.source().bytes(), installed()));
    }

    private Library installed() {
        return new Library(
                acts,
                standards.values().stream().sorted(DataStandard.BY_REF).toList(),
                List.of(),
                tables,
                List.of());
    }

    /** Files are refused one after the other until the rest fits together. */
    private List<ReadWindow> windows(List<ParsedFile> parsed) {
        Map<ParsedFile, List<ReadWindow>> read = new LinkedHashMap<>();
        each(parsed, FileHead.Kind.WINDOWS, file -> read.put(file, WindowReader.read(file, acts)));
        Map<String, String> territories = new HashMap<>();
        standards
                .values()
                .forEach(standard -> territories.put(standard.ref().id(), standard.territory()));
        while (true) {
            List<ReadWindow> windows = latest(read);
            Optional<WindowProof.Refused> refused = new WindowProof(windows, territories).fault();
            if (refused.isEmpty()) {
                return windows;
            }
            faults.add(refused.get().fault());
            read.remove(refused.get().window().file());
        }
    }

    /** A later revision of a file of windows takes the place of the earlier ones. */
    private static List<ReadWindow> latest(Map<ParsedFile, List<ReadWindow>> read) {
        Map<String, ParsedFile> latest = new LinkedHashMap<>();
        for (ParsedFile file : read.keySet()) {
            latest.merge(
                    file.head().id(),
                    file,
                    (one, other) -> one.head().revision() > other.head().revision() ? one : other);
        }
        Set<ParsedFile> kept = new HashSet<>(latest.values());
        List<ReadWindow> windows = new ArrayList<>();
        read.forEach(
                (file, found) -> {
                    if (kept.contains(file)) {
                        windows.addAll(found);
                    }
                });
        return windows;
    }

    private static StandardRef ref(ParsedFile file) {
        return new StandardRef(file.head().id(), file.head().revision(), file.sha256());
    }
}
