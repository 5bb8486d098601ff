package vn.rasoat.intake;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.rasoat.api.intake.HeldRelease.Difference;
import vn.rasoat.api.intake.HouseholdCounts;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.intake.RowReport;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;
import vn.rasoat.api.register.SurveyRegister;

/** What an import does now that it would not have done when it was held. */
final class ReleaseComparison {

    /** They speak of the mode, not of the data. */
    private static final Set<IssueCode> OF_THE_MODE =
            Set.of(
                    IssueCode.TRIAL,
                    IssueCode.HELD,
                    IssueCode.RELEASED,
                    IssueCode.RELEASE_DIFFERS,
                    IssueCode.NOTHING_ACCEPTED);

    private final Receipt held;
    private final byte[] results;

    /** Reads what was held, before the round is held for writing. */
    ReleaseComparison(SurveyRegister register, Receipt held) {
        this.held = held;
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        register.rows(held.id(), row -> read.write(row.result().ordinal()));
        results = read.toByteArray();
    }

    List<Difference> compare(HouseholdCounts counts, List<Issue> issues, Stream<RowReport> rows) {
        List<Difference> differences = new ArrayList<>();
        HouseholdCounts before = held.households();
        add(differences, "new", before.added(), counts.added());
        add(differences, "changed", before.changed(), counts.changed());
        add(differences, "unchanged", before.unchanged(), counts.unchanged());
        add(differences, "rejected", before.rejected(), counts.rejected());
        Map<String, Integer> codesBefore = codes(held.issues());
        Map<String, Integer> codesNow = codes(issues);
        Set<String> codes = new TreeSet<>(codesBefore.keySet());
        codes.addAll(codesNow.keySet());
        codes.forEach(
                code ->
                        add(
                                differences,
                                code,
                                codesBefore.getOrDefault(code, 0),
                                codesNow.getOrDefault(code, 0)));
        add(differences, "rows", 0, otherRows(rows));
        return differences;
    }

    private static void add(List<Difference> differences, String what, int held, int now) {
        if (held != now) {
            differences.add(new Difference(what, held, now));
        }
    }

    private static Map<String, Integer> codes(List<Issue> issues) {
        return issues.stream()
                .filter(issue -> !OF_THE_MODE.contains(issue.code()))
                .collect(
                        Collectors.toMap(
                                issue -> issue.code().code(), i -> 1, Integer::sum, TreeMap::new));
    }

    /** Equal counts may hide that one household is new instead of another. */
    private int otherRows(Stream<RowReport> rows) {
        Iterator<RowReport> now = rows.iterator();
        int others = 0;
        for (byte before : results) {
            others += now.hasNext() && now.next().result().ordinal() == before ? 0 : 1;
        }
        return others;
    }

    /** The differences in the receipt of the release. */
    static Issue issue(List<Difference> differences) {
        return Issue.of(
                IssueCode.RELEASE_DIFFERS,
                Place.FILE,
                differences.stream()
                        .map(d -> d.what() + " " + d.held() + " → " + d.now())
                        .collect(Collectors.joining(", ")));
    }
}
