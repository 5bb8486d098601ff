package vn.rasoat.rules;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.rules.CheckedText;
import vn.rasoat.api.rules.HouseholdScorer;
import vn.rasoat.api.rules.ScoringOptions;
import vn.rasoat.api.rules.StandardRef;
import vn.rasoat.api.rules.TableRef;
import vn.rasoat.rules.table.B1TableReader;
import vn.rasoat.rules.text.InvalidStandardException;
import vn.rasoat.rules.text.Yaml;

/** Reads a file beside what is installed, without installing it. */
final class Checking {

    /** The name under which an accepted text is read again. */
    private static final String TRIED = "trial.yaml";

    private final List<SourceFile> files;
    private final Library installed;
    private final Optional<B1Texts> tableTexts;

    Checking(List<SourceFile> files, Library installed, Optional<B1Texts> tableTexts) {
        this.files = files;
        this.installed = installed;
        this.tableTexts = tableTexts;
    }

    CheckedText check(String fileName, byte[] content) {
        if (isTable(fileName, content)) {
            return tableTexts.orElseThrow().check(fileName, content, installed);
        }
        SourceFile candidate = new SourceFile(fileName, content, true);
        ParsedFile parsed;
        try {
            parsed = ParsedFile.of(candidate);
        } catch (InvalidStandardException e) {
            return broken(content, e);
        }
        Library with = with(candidate);
        List<Issue> faults = news(with);
        return new CheckedText(
                CheckedText.Kind.STANDARD,
                parsed.head().id(),
                parsed.head().revision(),
                parsed.sha256(),
                new String(content, StandardCharsets.UTF_8),
                new Printout(with).of(parsed),
                faults);
    }

    private boolean isTable(String fileName, byte[] content) {
        if (tableTexts.isEmpty()) {
            return false;
        }
        if (tableTexts.get().isTable(fileName)) {
            return true;
        }
        try {
            return Yaml.parse(fileName, content)
                    .find("kind")
                    .filter(Yaml::isScalar)
                    .filter(kind -> B1TableReader.isKind(kind.text()))
                    .isPresent();
        } catch (InvalidStandardException e) {
            // said by whoever reads it as a standard
            return false;
        }
    }

    private static CheckedText broken(byte[] content, InvalidStandardException fault) {
        return new CheckedText(
                CheckedText.Kind.STANDARD,
                "",
                0,
                Hash.sha256(content),
                "",
                List.of(),
                List.of(fault.issue()));
    }

    private Library with(SourceFile candidate) {
        List<SourceFile> all = new ArrayList<>(files);
        all.add(candidate);
        return LibraryReader.read(all, tableTexts, installed);
    }

    /** What is refused with the file and was not before. */
    private List<Issue> news(Library with) {
        Set<String> known = new HashSet<>();
        installed.faults().forEach(fault -> known.add(fault.getMessage()));
        return with.faults().stream()
                .filter(fault -> !known.contains(fault.getMessage()))
                .map(InvalidStandardException::issue)
                .toList();
    }

    /** Empty if the text does not touch the standard. */
    Optional<HouseholdScorer> trial(
            CheckedText text,
            StandardRef standard,
            ScoringOptions options,
            Function<TableRef, B1Points> tables) {
        byte[] bytes = text.canonical().getBytes(StandardCharsets.UTF_8);
        Library with = with(new SourceFile(TRIED, bytes, true));
        if (text.kind() == CheckedText.Kind.STANDARD) {
            return with.standards().stream()
                    .filter(found -> found.ref().id().equals(standard.id()))
                    .filter(found -> found.ref().id().equals(text.id()))
                    .filter(found -> found.ref().revision() == text.revision())
                    .findFirst()
                    .map(
                            found ->
                                    new DataScorer(
                                            found.compiled(),
                                            options,
                                            options.b1Table().map(tables)));
        }
        DataStandard found = with.find(standard).orElseThrow();
        return with.tables().stream()
                .filter(table -> table.ref().sha256().equals(text.sha256()))
                .filter(table -> found.text().own().contains(table.standard()))
                .findFirst()
                .map(table -> new DataScorer(found.compiled(), options, Optional.of(table)));
    }
}
