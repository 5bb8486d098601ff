package vn.rasoat.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.rasoat.api.classification.ClassSource;
import vn.rasoat.api.classification.Difference;
import vn.rasoat.api.classification.LocalOutcome;
import vn.rasoat.api.classification.Outcome;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.rules.Step;
import vn.rasoat.api.survey.Answer;
import vn.rasoat.api.survey.PovertyClass;

/**
 * An outcome as columns. Equal outcomes have equal columns.
 *
 * @param values in the order of {@link #COLUMNS}
 * @param local in the order of {@link #LOCAL_COLUMNS}; empty without a local result
 */
record StoredOutcome(List<Object> values, List<Object> local) {

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
                    "standard_sha256",
                    "low_income_worker",
                    "b1_table");

    /** Of the table beside. */
    static final List<String> LOCAL_COLUMNS =
            List.of(
                    "poverty_class",
                    "steps",
                    "standard_id",
                    "standard_revision",
                    "standard_sha256");

    /** The columns since V002 as they are in outcomes of before. */
    private static final List<Object> BEFORE_V002 = List.of(Answer.UNKNOWN.name(), "");

    private static final int SINCE_V001 = COLUMNS.size() - BEFORE_V002.size();

    static StoredOutcome of(Outcome outcome) {
        List<Object> values = new ArrayList<>();
        values.add(outcome.povertyClass().word());
        values.add(outcome.source().name());
        values.add(outcome.averageLivingStandard().name());
        values.add(deprivations(outcome));
        values.add(StepText.write(outcome.steps()));
        values.add(differences(outcome));
        values.addAll(Refs.values(outcome.standard()));
        values.add(outcome.lowIncomeWorker().name());
        values.add(outcome.b1Table().map(Refs::text).orElse(""));
        List<Object> local = new ArrayList<>();
        if (outcome.local().isPresent()) {
            LocalOutcome result = outcome.local().get();
            local.add(result.povertyClass().word());
            local.add(StepText.write(result.steps(), outcome.steps()));
            local.addAll(Refs.values(result.standard()));
        }
        return new StoredOutcome(values, local);
    }

    private static String deprivations(Outcome outcome) {
        List<List<String>> rows = new ArrayList<>();
        new TreeMap<>(outcome.deprivations())
                .forEach((key, answer) -> rows.add(List.of(key, answer.name())));
        return RowText.write(rows);
    }

    private static String differences(Outcome outcome) {
        List<List<String>> rows = new ArrayList<>();
        for (Difference difference : outcome.differences()) {
            List<String> row = new ArrayList<>();
            row.add(difference.code().name());
            row.add(difference.path());
            row.addAll(difference.arguments());
            rows.add(row);
        }
        return RowText.write(rows);
    }

    /**
     * Tells whether outcomes are equal. An outcome that could be of before V002 has the hash that
     * it got then, so that saving it again writes nothing.
     */
    String sha256() {
        boolean old =
                local.isEmpty() && values.subList(SINCE_V001, values.size()).equals(BEFORE_V002);
        return Digest.sha256(
                Stream.concat(
                                values.stream().limit(old ? SINCE_V001 : values.size()),
                                local.stream())
                        .map(Object::toString)
                        .toArray(String[]::new));
    }

    /** Reads both kinds of columns, which stand one after the other in their order. */
    static Outcome read(ResultSet row, int first) throws SQLException {
        List<Step> steps = StepText.read(row.getString(first + 4));
        return new Outcome(
                PovertyClass.ofWord(row.getString(first)).orElseThrow(),
                ClassSource.valueOf(row.getString(first + 1)),
                answers(row.getString(first + 3)),
                Answer.valueOf(row.getString(first + 2)),
                Answer.valueOf(row.getString(first + 9)),
                steps,
                contradictions(row.getString(first + 5)),
                Refs.standard(row, first + 6),
                Refs.anyTable(row.getString(first + 10)),
                local(row, first + COLUMNS.size(), steps));
    }

    private static Map<String, Answer> answers(String text) {
        Map<String, Answer> answers = new HashMap<>();
        for (List<String> row : RowText.read(text)) {
            answers.put(row.get(0), Answer.valueOf(row.get(1)));
        }
        return answers;
    }

    private static List<Difference> contradictions(String text) {
        List<Difference> contradictions = new ArrayList<>();
        for (List<String> row : RowText.read(text)) {
            contradictions.add(
                    new Difference(
                            IssueCode.valueOf(row.get(0)), row.get(1), row.subList(2, row.size())));
        }
        return contradictions;
    }

    private static Optional<LocalOutcome> local(ResultSet row, int first, List<Step> steps)
            throws SQLException {
        String povertyClass = row.getString(first);
        return povertyClass == null
                ? Optional.empty()
                : Optional.of(
                        new LocalOutcome(
                                PovertyClass.ofWord(povertyClass).orElseThrow(),
                                StepText.read(row.getString(first + 1), steps),
                                Refs.standard(row, first + 2)));
    }
}
