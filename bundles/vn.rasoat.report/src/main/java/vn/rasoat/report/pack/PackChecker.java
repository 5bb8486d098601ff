package vn.rasoat.report.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;
import vn.rasoat.api.report.FormPack;
import vn.rasoat.api.report.FormRenderer;
import vn.rasoat.api.report.PackCheck;
import vn.rasoat.api.report.PackProof;
import vn.rasoat.api.unit.AdministrativeUnit;
import vn.rasoat.api.unit.UnitLevel;
import vn.rasoat.report.cube.CubeLayout;
import vn.rasoat.report.form.UnitRow;

/**
 * Checks a sealed pack: files against the list, counters and households against the tree of hashes,
 * forms against the counters. Every finding names what it is about.
 */
public final class PackChecker {

    private final Map<String, byte[]> entries;
    private final Set<String> changed = new HashSet<>();
    private final List<Issue> findings = new ArrayList<>();

    private PackChecker(Map<String, byte[]> entries) {
        this.entries = entries;
    }

    /**
     * A pack that was read.
     *
     * @param head the pack without its forms
     * @param units its units with ordinals, the unit of the pack first, vectors empty
     * @param software version that made it
     * @param counters definitions of its counters
     * @param vectors by commune
     */
    public record Contents(
            FormPack head,
            List<UnitRow> units,
            String software,
            List<String> counters,
            Map<String, long[]> vectors) {

        /**
         * The rows that the forms were filled from.
         *
         * @param layout the layout that forms have here
         * @return empty if the pack was counted by another layout
         */
        public Optional<List<UnitRow>> rows(CubeLayout layout) {
            if (!CounterSheet.definitions(layout).equals(counters)) {
                return Optional.empty();
            }
            Map<String, long[]> sums = new HashMap<>(vectors);
            List<UnitRow> rows = new ArrayList<>();
            for (int i = units.size() - 1; i >= 0; i--) {
                AdministrativeUnit unit = units.get(i).unit();
                long[] own = sums.computeIfAbsent(unit.code(), any -> layout.zero());
                rows.add(0, new UnitRow(unit, units.get(i).ordinal(), own));
                if (i > 0) {
                    CubeLayout.add(sums.computeIfAbsent(unit.parent(), any -> layout.zero()), own);
                }
            }
            return Optional.of(rows);
        }
    }

    /**
     * Reads a pack without checking it.
     *
     * @param file the zip
     * @return its contents
     * @throws IOException if the disk fails
     * @throws UnreadablePackException if it is no pack
     */
    public static Contents read(Path file) throws IOException, UnreadablePackException {
        PackChecker checker = new PackChecker(PackFile.read(file));
        return contents(
                ProofText.read(checker.entry(PackFile.PROOF)),
                CounterSheet.read(checker.entry(PackFile.COUNTERS)));
    }

    /**
     * Checks a pack.
     *
     * @param file the zip
     * @param software version that checks
     * @param renderers the formats known here
     * @param again makes the pack again from its contents; empty where that cannot be done here
     * @return what was found
     * @throws IOException if the disk fails
     */
    public static PackCheck check(
            Path file,
            String software,
            List<FormRenderer> renderers,
            Function<Contents, Optional<FormPack>> again)
            throws IOException {
        PackChecker checker;
        try {
            checker = new PackChecker(PackFile.read(file));
        } catch (UnreadablePackException e) {
            return new PackCheck(
                    Optional.empty(), List.of(issue(IssueCode.PACK_UNREADABLE, e.getMessage())));
        }
        return checker.check(software, renderers, again);
    }

    private PackCheck check(
            String software,
            List<FormRenderer> renderers,
            Function<Contents, Optional<FormPack>> again)
            throws IOException {
        Optional<PackProof> proof = Optional.empty();
        try {
            checkFiles();
            ProofText text = ProofText.read(entry(PackFile.PROOF));
            CounterSheet counters = CounterSheet.read(entry(PackFile.COUNTERS));
            proof = Optional.of(proof(text));
            checkHouseholds(text, counters);
            checkCounters(text, counters);
            if (!changed.contains(PackFile.COUNTERS) && !changed.contains(PackFile.PROOF)) {
                checkForms(text, contents(text, counters), software, renderers, again);
            }
        } catch (UnreadablePackException e) {
            find(IssueCode.PACK_UNREADABLE, e.getMessage());
        }
        return new PackCheck(proof, findings);
    }

    private byte[] entry(String name) throws UnreadablePackException {
        byte[] content = entries.get(name);
        if (content == null) {
            throw new UnreadablePackException(name);
        }
        return content;
    }

    private void checkFiles() throws UnreadablePackException {
        SortedMap<String, String> sums = new TreeMap<>();
        int number = 0;
        for (String line :
                new String(entry(PackFile.SUMS), StandardCharsets.UTF_8).lines().toList()) {
            number++;
            int name = Hash.START.length() + 2;
            if (line.length() <= name || !Hash.isHash(line.substring(0, name - 2))) {
                throw new UnreadablePackException(PackFile.SUMS + ":" + number);
            }
            sums.put(line.substring(name), line.substring(0, name - 2));
        }
        sums.forEach(
                (name, sum) -> {
                    byte[] content = entries.get(name);
                    if (content == null) {
                        find(IssueCode.PACK_FILE_MISSING, PackFile.safe(name));
                    } else if (!PackFile.sum(content).equals(sum)) {
                        changed.add(name);
                        find(IssueCode.PACK_FILE_CHANGED, PackFile.safe(name));
                    }
                });
        for (String name : new TreeSet<>(entries.keySet())) {
            if (!name.equals(PackFile.SUMS) && !sums.containsKey(name)) {
                find(IssueCode.PACK_FILE_UNLISTED, PackFile.safe(name));
            }
        }
    }

    private void checkHouseholds(ProofText proof, CounterSheet counters) {
        boolean listed = proof.pack().unit().level().compareTo(UnitLevel.DISTRICT) >= 0;
        for (CounterSheet.Line line : counters.lines()) {
            byte[] content = entries.get(PackFile.households(line.unit()));
            if (content == null) {
                if (listed) {
                    find(IssueCode.PACK_FILE_MISSING, PackFile.households(line.unit()));
                }
                continue;
            }
            int broken = HouseholdChain.firstBroken(content, line.chain());
            if (broken > 0) {
                find(IssueCode.PACK_HOUSEHOLD_CHANGED, line.unit(), Integer.toString(broken));
            }
        }
    }

    private void checkCounters(ProofText proof, CounterSheet counters) {
        Map<String, CounterSheet.Line> lines = new HashMap<>();
        counters.lines().forEach(line -> lines.put(line.unit(), line));
        String columns = String.join(", ", counters.columnsThatDoNotAddUp());
        boolean named = columns.isEmpty();
        Map<String, String> communes = new HashMap<>();
        for (ProofText.Unit unit : proof.units()) {
            if (unit.unit().level() != UnitLevel.COMMUNE) {
                continue;
            }
            String code = unit.unit().code();
            CounterSheet.Line line = lines.remove(code);
            String hash = line == null ? "" : UnitHashes.ofCommune(counters.counters(), line);
            if (!hash.equals(unit.hash())) {
                named = true;
                find(
                        IssueCode.PACK_COUNTER_CHANGED,
                        code,
                        columns.isEmpty() ? unit.hash() : columns);
            }
            // what is above follows from what the proof says, so that one fault is found once
            communes.put(code, unit.hash());
        }
        if (!named) {
            find(IssueCode.PACK_COUNTER_CHANGED, "total", columns);
        }
        lines.keySet().forEach(code -> find(IssueCode.PACK_COUNTER_CHANGED, code, "?"));
        SortedMap<String, String> tree =
                UnitHashes.all(proof.units().stream().map(ProofText.Unit::unit).toList(), communes);
        for (ProofText.Unit unit : proof.units()) {
            if (!unit.hash().equals(tree.get(unit.unit().code()))) {
                find(IssueCode.PACK_TREE_BROKEN, unit.unit().code());
            }
        }
    }

    private void checkForms(
            ProofText proof,
            Contents contents,
            String software,
            List<FormRenderer> renderers,
            Function<Contents, Optional<FormPack>> again)
            throws IOException {
        Optional<FormPack> made = again.apply(contents);
        if (made.isEmpty()) {
            find(IssueCode.PACK_NOT_RECOMPUTED, reference(proof));
            return;
        }
        boolean same = proof.software().equals(software);
        if (!same) {
            find(IssueCode.PACK_NOT_RECOMPUTED, proof.software() + " ≠ " + software);
        }
        for (Map.Entry<String, PackFile.Content> file :
                PackSealer.files(made.get(), renderers).entrySet()) {
            String name = file.getKey();
            byte[] content = entries.get(name);
            // another version may lay a page out differently; the cells it must give alike
            if (content == null || changed.contains(name) || !same && !name.endsWith(".csv")) {
                continue;
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            file.getValue().write(out);
            byte[] expected = out.toByteArray();
            if (!Arrays.equals(expected, content)) {
                find(IssueCode.PACK_NOT_FROM_COUNTERS, name, firstDifference(expected, content));
            }
        }
    }

    private static String reference(ProofText proof) {
        return proof.pack().standard().id() + " " + proof.pack().standard().revision();
    }

    /** The first line that differs; in a binary file that is a rough place, but a place. */
    private static String firstDifference(byte[] expected, byte[] content) {
        int at = Arrays.mismatch(expected, content);
        int line = 1;
        for (int i = 0; i < at; i++) {
            line += content[i] == '\n' ? 1 : 0;
        }
        return line + ":" + at;
    }

    private static Contents contents(ProofText proof, CounterSheet counters) {
        Map<String, long[]> vectors = new HashMap<>();
        counters.lines().forEach(line -> vectors.put(line.unit(), line.vector()));
        List<UnitRow> units =
                proof.units().stream()
                        .map(it -> new UnitRow(it.unit(), it.ordinal(), new long[0]))
                        .toList();
        return new Contents(proof.pack(), units, proof.software(), counters.counters(), vectors);
    }

    private PackProof proof(ProofText text) throws UnreadablePackException {
        SortedMap<String, String> hashes = new TreeMap<>();
        text.units().forEach(it -> hashes.put(it.unit().code(), it.hash()));
        return new PackProof(
                text.pack().round(),
                text.pack().unit(),
                text.pack().ruler(),
                text.lastChangeSet(),
                text.pack().preliminary(),
                PackFile.sum(entry(PackFile.SUMS)),
                hashes);
    }

    private void find(IssueCode code, String... arguments) {
        findings.add(issue(code, arguments));
    }

    private static Issue issue(IssueCode code, String... arguments) {
        return Issue.of(code, Place.FILE, arguments);
    }
}
