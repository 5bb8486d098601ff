package vn.rasoat.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.rasoat.api.classification.ClassSource;
import vn.rasoat.api.classification.Difference;
import vn.rasoat.api.classification.Outcome;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.rules.StandardRef;
import vn.rasoat.api.rules.Step;
import vn.rasoat.api.survey.Answer;
import vn.rasoat.api.survey.PovertyClass;

/** The columns of an outcome. Equal outcomes have equal columns. */
record StoredOutcome(
        String povertyClass,
        String source,
        String averageLivingStandard,
        String deprivations,
        String steps,
        String differences,
        String standardId,
        int standardRevision,
        String standardSha256) {

    /** In the order of {@link #values()}. */
    static final List<String> COLUMNS =
            List.of(
                    "poverty_class",
                    "class_source",
                    "average_living_standard",
                    "deprivations",
                    "steps",
                    "differences",
                    "standard_id",
                    "standard_revision",
                    "standard_sha256");

    static StoredOutcome of(Outcome outcome) {
        List<List<String>> deprivations = new ArrayList<>();
        new TreeMap<>(outcome.deprivations())
                .forEach((key, answer) -> deprivations.add(List.of(key, answer.name())));
        List<List<String>> steps = new ArrayList<>();
        for (Step step : outcome.steps()) {
            steps.add(List.of(step.key(), step.input(), step.result(), step.citation()));
        }
        List<List<String>> differences = new ArrayList<>();
        for (Difference difference : outcome.differences()) {
            List<String> row = new ArrayList<>();
            row.add(difference.code().name());
            row.add(difference.path());
            row.addAll(difference.arguments());
            differences.add(row);
        }
        return new StoredOutcome(
                outcome.povertyClass().word(),
                outcome.source().name(),
                outcome.averageLivingStandard().name(),
                RowText.write(deprivations),
                RowText.write(steps),
                RowText.write(differences),
                outcome.standard().id(),
                outcome.standard().revision(),
                outcome.standard().sha256());
    }

    List<Object> values() {
        return List.of(
                povertyClass,
                source,
                averageLivingStandard,
                deprivations,
                steps,
                differences,
                standardId,
                standardRevision,
                standardSha256);
    }

    String sha256() {
        return Digest.sha256(values().stream().map(Object::toString).toArray(String[]::new));
    }

    Outcome outcome() {
        Map<String, Answer> answers = new HashMap<>();
        for (List<String> row : RowText.read(deprivations)) {
            answers.put(row.get(0), Answer.valueOf(row.get(1)));
        }
        List<Step> way = new ArrayList<>();
        for (List<String> row : RowText.read(steps)) {
            way.add(new Step(row.get(0), row.get(1), row.get(2), row.get(3)));
        }
        List<Difference> contradictions = new ArrayList<>();
        for (List<String> row : RowText.read(differences)) {
            contradictions.add(
                    new Difference(
                            IssueCode.valueOf(row.get(0)), row.get(1), row.subList(2, row.size())));
        }
        return new Outcome(
                PovertyClass.ofWord(povertyClass).orElseThrow(),
                ClassSource.valueOf(source),
                answers,
                Answer.valueOf(averageLivingStandard),
                way,
                contradictions,
                new StandardRef(standardId, standardRevision, standardSha256));
    }
}
