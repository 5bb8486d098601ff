package vn.rasoat.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.rasoat.api.rules.ScoredItem;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.api.survey.PovertyClass;
import vn.rasoat.api.survey.SurveyedHousehold;

/**
 * The single answers each of which, answered otherwise, would give another class. Found by
 * answering each otherwise and evaluating again; dates are left alone.
 */
final class Decisive {

    private final CompiledStandard standard;
    private final StandardText text;
    private final Evaluator evaluator;
    private final Optional<B1Points> table;
    private final Evaluation scratch;
    private final Set<String> paths = new LinkedHashSet<>();

    Decisive(CompiledStandard standard, Evaluator evaluator, Optional<B1Points> table) {
        this.standard = standard;
        text = standard.text();
        this.evaluator = evaluator;
        this.table = table;
        scratch = standard.evaluation();
    }

    /** Machine paths: B1, the total of deprivations, boxes, answers of household and members. */
    List<String> paths(SurveyedHousehold household, DataScorer.Scored scored) {
        PovertyClass found = scored.verdict().povertyClass();
        if (found == PovertyClass.UNDETERMINED) {
            return List.of();
        }
        EncodedHousehold encoded = scored.encoded();
        number(encoded, standard.b1, text.b1().scale().path(), Measure.B1, 1, found);
        number(
                encoded,
                standard.total,
                text.deprivations().path(),
                Measure.DEPRIVATIONS,
                text.deprivations().points(),
                found);
        income(encoded, found);
        items(household, found);
        standard.words(
                (path, slot, codes, ofMember) -> {
                    int[] answers = ofMember ? encoded.members() : encoded.answers();
                    int first = ofMember ? slot * encoded.listed() : slot;
                    int count = ofMember ? encoded.listed() : 1;
                    for (int at = first; at < first + count; at++) {
                        word(encoded, answers, at, codes, path, found);
                    }
                });
        return new ArrayList<>(paths);
    }

    private void word(
            EncodedHousehold encoded,
            int[] answers,
            int at,
            int codes,
            String path,
            PovertyClass found) {
        int was = answers[at];
        if (was == Encoding.SILENT) {
            return;
        }
        for (int code = 1; code <= codes; code++) {
            answers[at] = code;
            check(encoded, path, found);
        }
        answers[at] = was;
    }

    private void number(
            EncodedHousehold encoded,
            int slot,
            String path,
            Measure measure,
            int factor,
            PovertyClass found) {
        int was = encoded.answers()[slot];
        if (was == Encoding.ABSENT) {
            return;
        }
        for (Axis axis : standard.grid(encoded.area()).axes()) {
            if (axis.measure() == measure && axis.unknown().isEmpty()) {
                for (int position = 0; position < axis.positions(); position++) {
                    encoded.answers()[slot] = axis.first(position) * factor;
                    check(encoded, path, found);
                }
            }
        }
        encoded.answers()[slot] = was;
    }

    private void income(EncodedHousehold encoded, PovertyClass found) {
        int slot = standard.incomeStated;
        int high = encoded.answers()[slot];
        int low = encoded.answers()[slot + 1];
        if (high == Encoding.ABSENT) {
            return;
        }
        for (Axis axis : standard.grid(encoded.area()).axes()) {
            if (axis.measure() == Measure.INCOME && axis.unknown().isEmpty()) {
                for (int position = 0; position < axis.positions(); position++) {
                    int value = axis.first(position);
                    encoded.answers()[slot] = value < 0 ? -1 : 0;
                    encoded.answers()[slot + 1] = value;
                    check(encoded, text.income().path(), found);
                }
            }
        }
        encoded.answers()[slot] = high;
        encoded.answers()[slot + 1] = low;
    }

    /** Without one answer a table says between which totals its options would lead. */
    private void items(SurveyedHousehold household, PovertyClass found) {
        if (table.isEmpty()) {
            return;
        }
        for (ScoredItem item : table.get().items(household)) {
            if (household.answers().text(item.path()).isPresent()) {
                SurveyedHousehold without =
                        new SurveyedHousehold(
                                household.key(),
                                without(household.answers(), item.path()),
                                household.members());
                EncodedHousehold encoded = DataScorer.encode(standard, table, without);
                int[] answers = encoded.answers();
                int least = answers[standard.tableLeast];
                int most = answers[standard.tableMost];
                for (int total : new int[] {least, most}) {
                    answers[standard.tableLeast] = total;
                    answers[standard.tableMost] = total;
                    check(encoded, item.path(), found);
                }
            }
        }
    }

    private static Answers without(Answers answers, String path) {
        Map<String, String> rest = new TreeMap<>(answers.asMap());
        rest.remove(path);
        return Answers.of(rest);
    }

    private void check(EncodedHousehold encoded, String path, PovertyClass found) {
        PovertyClass other = evaluator.classOf(encoded, scratch);
        if (other != found && other != PovertyClass.UNDETERMINED) {
            paths.add(path);
        }
    }
}
