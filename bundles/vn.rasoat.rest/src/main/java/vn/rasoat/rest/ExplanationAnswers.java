package vn.rasoat.rest;

import vn.rasoat.api.classification.LocalOutcome;
import vn.rasoat.api.classification.Outcome;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueTexts;
import vn.rasoat.api.issue.Place;
import vn.rasoat.api.rules.Verdict;
import vn.rasoat.contract.rest.v1.Difference;
import vn.rasoat.contract.rest.v1.Distance;
import vn.rasoat.contract.rest.v1.Explanation;
import vn.rasoat.contract.rest.v1.LocalResult;
import vn.rasoat.contract.rest.v1.Measure;
import vn.rasoat.contract.rest.v1.Reasons;
import vn.rasoat.contract.rest.v1.ScoredIndicator;
import vn.rasoat.contract.rest.v1.ScoredItem;
import vn.rasoat.contract.rest.v1.Screening;
import vn.rasoat.contract.rest.v1.Span;
import vn.rasoat.contract.rest.v1.Step;

/** Explanations, as the contract writes them: without names and personal numbers. */
final class ExplanationAnswers {

    private ExplanationAnswers() {}

    static Explanation explanation(vn.rasoat.api.classification.Explanation explanation) {
        Outcome outcome = explanation.outcome();
        return new Explanation()
                .round(explanation.round().key().toString())
                .householdId(explanation.householdId())
                .commune(explanation.commune().code())
                .communeName(explanation.commune().name())
                .village(explanation.survey().key().village())
                .number(explanation.survey().key().number())
                .povertyClass(Answers.povertyClass(outcome.povertyClass()))
                .source(HouseholdAnswers.source(outcome.source()))
                .standard(Answers.standard(outcome.standard()))
                .standardTitle(explanation.standardTitle())
                .b1Table(outcome.b1Table().map(Answers::table).orElse(null))
                .averageLivingStandard(Answers.answer(outcome.averageLivingStandard()))
                .lowIncomeWorker(Answers.answer(outcome.lowIncomeWorker()))
                .reasons(reasons(explanation.reasons()))
                .local(outcome.local().map(local -> local(local, explanation)).orElse(null))
                .differences(
                        outcome.differences().stream().map(ExplanationAnswers::difference).toList())
                .unknownFacts(explanation.unknownFacts().stream().map(LawAnswers::unknown).toList())
                .questions(explanation.questions());
    }

    private static LocalResult local(
            LocalOutcome local, vn.rasoat.api.classification.Explanation explanation) {
        return new LocalResult()
                .povertyClass(Answers.povertyClass(local.povertyClass()))
                .standard(Answers.standard(local.standard()))
                .reasons(explanation.localReasons().map(ExplanationAnswers::reasons).orElse(null));
    }

    private static Difference difference(vn.rasoat.api.classification.Difference difference) {
        Issue issue =
                Issue.of(
                        difference.code(),
                        Place.FILE,
                        difference.arguments().toArray(String[]::new));
        return new Difference()
                .code(difference.code().code())
                .severity(Answers.severity(issue.severity()))
                .path(difference.path())
                .message(IssueTexts.VIETNAMESE.message(issue))
                .repair(IssueTexts.VIETNAMESE.repair(issue))
                .messageEn(IssueTexts.ENGLISH.message(issue))
                .repairEn(IssueTexts.ENGLISH.repair(issue));
    }

    private static Reasons reasons(vn.rasoat.api.rules.Reasons reasons) {
        Verdict verdict = reasons.verdict();
        return new Reasons()
                .povertyClass(Answers.povertyClass(verdict.povertyClass()))
                .b1Stated(
                        verdict.b1().stated().isPresent() ? verdict.b1().stated().getAsInt() : null)
                .b1Computed(verdict.b1().computed().map(ExplanationAnswers::span).orElse(null))
                .b1Counted(
                        verdict.b1().counted().isPresent()
                                ? verdict.b1().counted().getAsInt()
                                : null)
                .b2(span(verdict.b2()))
                .screening(screening(verdict.screening()))
                .income(verdict.income().isPresent() ? verdict.income().getAsLong() : null)
                .incomeOfSheet(
                        verdict.incomeOfSheet().isPresent()
                                ? verdict.incomeOfSheet().getAsLong()
                                : null)
                .agriculturalWork(Answers.answer(verdict.agriculturalWork()))
                .items(reasons.items().stream().map(ExplanationAnswers::item).toList())
                .indicators(
                        reasons.indicators().stream().map(ExplanationAnswers::indicator).toList())
                .steps(verdict.steps().stream().map(ExplanationAnswers::step).toList())
                .distances(reasons.distances().stream().map(ExplanationAnswers::distance).toList())
                .decisive(reasons.decisive())
                .missing(verdict.missing())
                .unknownFacts(verdict.unknownFacts())
                .citations(reasons.citations().stream().map(LawAnswers::citation).toList());
    }

    static Screening screening(vn.rasoat.api.rules.Screening screening) {
        return Screening.fromValue(Answers.word(screening));
    }

    private static Span span(vn.rasoat.api.rules.Span span) {
        return new Span().least(span.least()).most(span.most());
    }

    private static Step step(vn.rasoat.api.rules.Step step) {
        return new Step()
                .key(step.key())
                .input(step.input())
                .result(step.result())
                .citation(step.citation());
    }

    private static ScoredItem item(vn.rasoat.api.rules.ScoredItem item) {
        return new ScoredItem()
                .path(item.path())
                .item(item.item())
                .option(item.option())
                .points(span(item.points()));
    }

    private static ScoredIndicator indicator(vn.rasoat.api.rules.ScoredIndicator scored) {
        return new ScoredIndicator()
                .number(scored.indicator().number())
                .key(scored.indicator().key())
                .name(scored.indicator().name())
                .dimension(scored.dimension())
                .meaning(scored.meaning())
                .ticked(Answers.answer(scored.ticked()))
                .computed(Answers.answer(scored.computed()))
                .counted(Answers.answer(scored.counted()))
                .points(scored.points())
                .citation(LawAnswers.citation(scored.citation()));
    }

    private static Distance distance(vn.rasoat.api.rules.Distance distance) {
        return new Distance()
                .measure(Measure.fromValue(distance.measure()))
                .label(distance.label())
                .unit(distance.unit())
                .least(distance.least())
                .most(distance.most())
                .threshold(distance.threshold())
                .beyond(distance.beyond())
                .citation(LawAnswers.citation(distance.citation()));
    }
}
