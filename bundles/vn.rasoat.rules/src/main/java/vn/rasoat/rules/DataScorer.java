package vn.rasoat.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import vn.rasoat.api.rules.B1Score;
import vn.rasoat.api.rules.HouseholdScorer;
import vn.rasoat.api.rules.Reasons;
import vn.rasoat.api.rules.ScoringOptions;
import vn.rasoat.api.rules.Span;
import vn.rasoat.api.rules.Verdict;
import vn.rasoat.api.survey.Answer;
import vn.rasoat.api.survey.PovertyClass;
import vn.rasoat.api.survey.SurveyedHousehold;

/** Scores by a compiled standard: encodes, evaluates, and says how it came about. */
final class DataScorer implements HouseholdScorer {

    /** One scored household, for whoever explains it. */
    record Scored(
            EncodedHousehold encoded, Evaluation evaluation, CitedSteps steps, Verdict verdict) {}

    /** Answers about all indicators. */
    private record Bits(int yes, int no) {}

    private final CompiledStandard standard;
    private final StandardText text;
    private final Evaluator evaluator;
    private final Optional<B1Points> table;
    private final StepWriter writer;
    private final Kept<Bits, Map<String, Answer>> answers = new Kept<>(this::answers);
    private final ThreadLocal<Evaluation> evaluations;

    /**
     * A scorer.
     *
     * @param standard compiled
     * @param options how to apply it
     * @param table the table named in the options, which is used where it is one of this standard
     */
    DataScorer(CompiledStandard standard, ScoringOptions options, Optional<B1Points> table) {
        this.standard = standard;
        text = standard.text();
        evaluator = new Evaluator(standard, options);
        this.table = table.filter(points -> belongs(points.standard()));
        writer = new StepWriter(text, this.table.map(B1Points::ref), evaluator.computedCounts());
        evaluations = ThreadLocal.withInitial(standard::evaluation);
    }

    private boolean belongs(String tableStandard) {
        return text.own().contains(tableStandard)
                || text.b1().statedUnder().contains(tableStandard);
    }

    @Override
    public Verdict score(SurveyedHousehold household) {
        return score(household, evaluations.get()).verdict();
    }

    @Override
    public Reasons explain(SurveyedHousehold household) {
        Scored scored = score(household, standard.evaluation());
        return new Explainer(standard, evaluator, table).reasons(household, scored);
    }

    private Scored score(SurveyedHousehold household, Evaluation evaluation) {
        return score(household, encode(standard, table, household), evaluation);
    }

    /** With steps, from answers that are encoded already. */
    Scored score(SurveyedHousehold household, EncodedHousehold encoded, Evaluation evaluation) {
        evaluator.evaluate(encoded, evaluation);
        CitedSteps steps = new CitedSteps();
        return new Scored(
                encoded, evaluation, steps, verdict(household, encoded, evaluation, steps));
    }

    /** The answers, with what a table makes of them. */
    static EncodedHousehold encode(
            CompiledStandard standard, Optional<B1Points> table, SurveyedHousehold household) {
        EncodedHousehold encoded = standard.encode(household);
        if (table.isPresent()) {
            Span points = table.get().points(household);
            encoded.answers()[standard.tableLeast] = points.least();
            encoded.answers()[standard.tableMost] = points.most();
        }
        return encoded;
    }

    private Verdict verdict(
            SurveyedHousehold household,
            EncodedHousehold encoded,
            Evaluation evaluation,
            CitedSteps steps) {
        int row = standard.grid(encoded.area()).row(evaluation.least);
        writer.toClass(encoded, evaluation, row, steps);
        Answer living =
                band(
                        StepWriter.LIVING_STANDARD,
                        text.averageLivingStandard(),
                        encoded,
                        evaluation,
                        steps);
        Answer worker =
                band(
                        StepWriter.LOW_INCOME_WORKER,
                        text.lowIncomeWorker(),
                        encoded,
                        evaluation,
                        steps);
        PovertyClass povertyClass = evaluation.povertyClass();
        List<String> missing = List.of();
        List<String> facts = List.of();
        if (povertyClass == PovertyClass.UNDETERMINED) {
            Gaps gaps = new Gaps(evaluator, table).of(household, encoded, evaluation);
            missing = gaps.missing();
            facts = gaps.facts();
        }
        int points = text.deprivations().points();
        return new Verdict(
                povertyClass,
                answers.get(new Bits(evaluation.countedYes, evaluation.countedNo)),
                answers.get(new Bits(evaluation.computedYes, evaluation.computedNo)),
                b1(evaluation),
                new Span(
                        evaluation.least(Measure.DEPRIVATIONS) * points,
                        evaluation.most(Measure.DEPRIVATIONS) * points),
                evaluation.screening,
                evaluation.incomeKnown ? OptionalLong.of(evaluation.income) : OptionalLong.empty(),
                evaluation.sheetComplete
                        ? OptionalLong.of(evaluation.sheetIncome)
                        : OptionalLong.empty(),
                work(encoded, evaluation),
                living,
                worker,
                steps.steps(),
                missing,
                facts);
    }

    private static B1Score b1(Evaluation evaluation) {
        return new B1Score(
                evaluation.statedB1 == Encoding.ABSENT
                        ? OptionalInt.empty()
                        : OptionalInt.of(evaluation.statedB1),
                evaluation.tableLeast == Encoding.ABSENT
                        ? Optional.empty()
                        : Optional.of(new Span(evaluation.tableLeast, evaluation.tableMost)));
    }

    private Map<String, Answer> answers(Bits bits) {
        Map<String, Answer> made = new HashMap<>();
        for (int i = 0; i < text.indicators().size(); i++) {
            made.put(
                    text.indicators().get(i).indicator().key(),
                    Evaluation.answer(bits.yes, bits.no, i));
        }
        return Map.copyOf(made);
    }

    private Answer band(
            String key,
            Optional<IncomeBand> band,
            EncodedHousehold encoded,
            Evaluation evaluation,
            CitedSteps steps) {
        if (band.isEmpty()) {
            return Answer.UNKNOWN;
        }
        IncomeTest test =
                IncomeTest.of(
                        band.get(),
                        text.values().get(encoded.area()),
                        evaluation.incomeKnown,
                        evaluation.income,
                        encoded.answers()[standard.visit],
                        encoded.answers()[standard.visit + 1]);
        writer.band(key, test, evaluation, encoded.area(), steps);
        return test.answer();
    }

    private Answer work(EncodedHousehold encoded, Evaluation evaluation) {
        if (text.agriculturalWork().isEmpty()) {
            return Answer.UNKNOWN;
        }
        standard.workProgramme().run(encoded, evaluation.workFrames);
        return Programme.answer(evaluation.workFrames, standard.workNode);
    }
}
