package vn.rasoat.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;
import vn.rasoat.api.report.Cell;
import vn.rasoat.api.report.FormRow;
import vn.rasoat.api.rules.Ruler;
import vn.rasoat.api.unit.AdministrativeUnit;
import vn.rasoat.api.unit.UnitLevel;
import vn.rasoat.report.cube.CommuneCount;
import vn.rasoat.report.cube.Counter;
import vn.rasoat.report.cube.CubeLayout;
import vn.rasoat.report.form.BrokenInvariant;
import vn.rasoat.report.form.FilledForm;
import vn.rasoat.report.form.FormSet;

/** Says why a pack is preliminary and what a reader must know of it; places only, no names. */
final class PackReasons {

    private static final String SEPARATOR = ", ";

    private final List<Issue> issues = new ArrayList<>();

    private PackReasons() {}

    /** A commune with what was counted in it. */
    record CountedCommune(AdministrativeUnit unit, CommuneCount count) {}

    static List<Issue> of(
            FormSet set,
            Ruler ruler,
            List<CountedCommune> communes,
            long[] total,
            List<FilledForm> forms,
            List<BrokenInvariant> broken) {
        PackReasons reasons = new PackReasons();
        CubeLayout layout = set.layout();
        reasons.lacking(IssueCode.RESIDENTS_MISSING, Counter.WITHOUT_RESIDENTS, communes, layout);
        boolean local = ruler == Ruler.LOCAL;
        if (local) {
            reasons.add(IssueCode.BY_LOCAL_STANDARD, set.book().standard().title());
        } else {
            // no import could give a local result its opening list
            reasons.lacking(
                    IssueCode.OPENING_LIST_MISSING, Counter.WITHOUT_OPENING, communes, layout);
        }
        reasons.notSurveyed(communes);
        reasons.unexplained(communes);
        reasons.count(
                IssueCode.CLASSES_STATED,
                communes.stream().mapToInt(it -> it.count().stated()).sum());
        reasons.unknownAnswers(set, total);
        reasons.broken(broken);
        reasons.tooManyHouseholds(forms);
        // nobody can record a recognition yet, so every pack is preliminary
        reasons.add(IssueCode.NOT_RECOGNISED);
        reasons.count(
                local ? IssueCode.LOCAL_RESULT_OPEN : IssueCode.NOT_CLASSIFIED,
                communes.stream().mapToInt(it -> it.count().unclassified()).sum());
        reasons.strayEvents(communes);
        // the code orders them; what has the same code keeps the order of the units
        reasons.issues.sort(Comparator.comparing(issue -> issue.code().code()));
        return reasons.issues;
    }

    private void add(IssueCode code, Object... arguments) {
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i].toString();
        }
        issues.add(Issue.of(code, Place.FILE, texts));
    }

    private void count(IssueCode code, int households) {
        if (households > 0) {
            add(code, households);
        }
    }

    private void lacking(
            IssueCode code, Counter counter, List<CountedCommune> communes, CubeLayout layout) {
        List<String> names =
                communes.stream()
                        .filter(it -> layout.value(it.count().vector(), counter) > 0)
                        .map(it -> it.unit().name())
                        .toList();
        if (!names.isEmpty()) {
            add(code, names.size(), String.join(SEPARATOR, names));
        }
    }

    private void notSurveyed(List<CountedCommune> communes) {
        List<String> names =
                communes.stream()
                        .filter(it -> it.count().surveyed() == 0)
                        .map(it -> it.unit().name())
                        .toList();
        if (!names.isEmpty()) {
            add(IssueCode.NOT_SURVEYED, names.size(), String.join(SEPARATOR, names));
        }
    }

    private void unexplained(List<CountedCommune> communes) {
        for (CountedCommune commune : communes) {
            List<String> places = commune.count().unexplained();
            if (!places.isEmpty()) {
                add(IssueCode.OPENING_UNEXPLAINED, places.size(), String.join(SEPARATOR, places));
            }
        }
    }

    /** What the same number of households leaves open is said in one sentence. */
    private void unknownAnswers(FormSet set, long[] total) {
        Map<Long, List<FormSet.Openness>> byCount = new TreeMap<>(Comparator.reverseOrder());
        for (FormSet.Openness openness : set.openness()) {
            long households = set.layout().value(total, openness.counter());
            if (households > 0) {
                byCount.computeIfAbsent(households, any -> new ArrayList<>()).add(openness);
            }
        }
        byCount.forEach(
                (households, open) -> {
                    Set<String> forms = new LinkedHashSet<>();
                    open.forEach(it -> forms.addAll(it.forms()));
                    add(
                            IssueCode.ANSWERS_UNKNOWN,
                            households,
                            String.join(SEPARATOR, open.stream().map(it -> it.label()).toList()),
                            String.join(SEPARATOR, forms));
                });
    }

    private void broken(List<BrokenInvariant> broken) {
        for (BrokenInvariant it : broken) {
            String text =
                    it.breakdown().isEmpty() ? it.text() : it.text() + " [" + it.breakdown() + "]";
            add(
                    IssueCode.INVARIANT_BROKEN,
                    it.form(),
                    it.unit().name(),
                    text,
                    it.left(),
                    it.right());
        }
    }

    private void tooManyHouseholds(List<FilledForm> forms) {
        Map<String, String> communes = new LinkedHashMap<>();
        for (FilledForm form : forms) {
            for (FormRow row : form.form().rows()) {
                boolean above =
                        row.cells().stream()
                                .anyMatch(
                                        cell ->
                                                cell instanceof Cell.Rate rate
                                                        && rate.numerator() > rate.denominator());
                if (above && row.unit().level() == UnitLevel.COMMUNE) {
                    communes.put(row.unit().code(), row.unit().name());
                }
            }
        }
        if (!communes.isEmpty()) {
            add(
                    IssueCode.RATE_ABOVE_HUNDRED,
                    communes.size(),
                    String.join(SEPARATOR, communes.values()));
        }
    }

    /** Events that name no household, or more than one: they count nowhere, so they are said. */
    private void strayEvents(List<CountedCommune> communes) {
        for (CountedCommune commune : communes) {
            for (CommuneCount.StrayEvent event : commune.count().strayEvents()) {
                issues.add(
                        new Issue(
                                IssueCode.EVENT_HOUSEHOLD_UNKNOWN,
                                Place.FILE,
                                event.place(),
                                "",
                                List.of(event.kind(), commune.unit().name())));
            }
        }
    }
}
