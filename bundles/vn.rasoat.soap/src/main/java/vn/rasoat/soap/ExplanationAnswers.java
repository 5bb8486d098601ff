package vn.rasoat.soap;

import vn.rasoat.api.classification.LocalOutcome;
import vn.rasoat.api.classification.Outcome;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueTexts;
import vn.rasoat.api.issue.Place;
import vn.rasoat.api.rules.Verdict;
import vn.rasoat.contract.soap.v1.Difference;
import vn.rasoat.contract.soap.v1.Distance;
import vn.rasoat.contract.soap.v1.Explanation;
import vn.rasoat.contract.soap.v1.LocalResult;
import vn.rasoat.contract.soap.v1.Measure;
import vn.rasoat.contract.soap.v1.Reasons;
import vn.rasoat.contract.soap.v1.ScoredIndicator;
import vn.rasoat.contract.soap.v1.ScoredItem;
import vn.rasoat.contract.soap.v1.Screening;
import vn.rasoat.contract.soap.v1.Span;
import vn.rasoat.contract.soap.v1.Step;

/** Explanations, as the contract writes them: without names and personal numbers. */
final class ExplanationAnswers {

    private ExplanationAnswers() {}

    static Explanation explanation(vn.rasoat.api.classification.Explanation explanation) {
        Outcome outcome = explanation.outcome();
        Explanation answer = new Explanation();
        answer.setRound(explanation.round().key().toString());
        answer.setHouseholdId(explanation.householdId());
        answer.setCommune(explanation.commune().code());
        answer.setCommuneName(explanation.commune().name());
        answer.setVillage(Answers.xml(explanation.survey().key().village()));
        answer.setNumber(Answers.xml(explanation.survey().key().number()));
        answer.setPovertyClass(Answers.povertyClass(outcome.povertyClass()));
        answer.setSource(HouseholdAnswers.source(outcome.source()));
        answer.setStandard(Answers.standard(outcome.standard()));
        answer.setStandardTitle(explanation.standardTitle());
        outcome.b1Table().map(Answers::table).ifPresent(answer::setB1Table);
        answer.setAverageLivingStandard(Answers.answer(outcome.averageLivingStandard()));
        answer.setLowIncomeWorker(Answers.answer(outcome.lowIncomeWorker()));
        answer.setReasons(reasons(explanation.reasons()));
        outcome.local().ifPresent(local -> answer.setLocal(local(local, explanation)));
        outcome.differences()
                .forEach(difference -> answer.getDifferences().add(difference(difference)));
        explanation
                .unknownFacts()
                .forEach(fact -> answer.getUnknownFacts().add(LawAnswers.unknown(fact)));
        answer.getQuestions().addAll(explanation.questions());
        return answer;
    }

    private static LocalResult local(
            LocalOutcome local, vn.rasoat.api.classification.Explanation explanation) {
        LocalResult answer = new LocalResult();
        answer.setPovertyClass(Answers.povertyClass(local.povertyClass()));
        answer.setStandard(Answers.standard(local.standard()));
        explanation.localReasons().map(ExplanationAnswers::reasons).ifPresent(answer::setReasons);
        return answer;
    }

    private static Difference difference(vn.rasoat.api.classification.Difference difference) {
        Issue issue =
                Issue.of(
                        difference.code(),
                        Place.FILE,
                        difference.arguments().toArray(String[]::new));
        Difference answer = new Difference();
        answer.setCode(difference.code().code());
        answer.setSeverity(Answers.severity(issue.severity()));
        answer.setPath(difference.path());
        answer.setMessage(Answers.xml(IssueTexts.VIETNAMESE.message(issue)));
        answer.setRepair(Answers.xml(IssueTexts.VIETNAMESE.repair(issue)));
        answer.setMessageEn(Answers.xml(IssueTexts.ENGLISH.message(issue)));
        answer.setRepairEn(Answers.xml(IssueTexts.ENGLISH.repair(issue)));
        return answer;
    }

    private static Reasons reasons(vn.rasoat.api.rules.Reasons reasons) {
        Verdict verdict = reasons.verdict();
        Reasons answer = new Reasons();
        answer.setPovertyClass(Answers.povertyClass(verdict.povertyClass()));
        verdict.b1().stated().ifPresent(answer::setB1Stated);
        verdict.b1().computed().map(ExplanationAnswers::span).ifPresent(answer::setB1Computed);
        verdict.b1().counted().ifPresent(answer::setB1Counted);
        answer.setB2(span(verdict.b2()));
        answer.setScreening(screening(verdict.screening()));
        verdict.income().ifPresent(answer::setIncome);
        verdict.incomeOfSheet().ifPresent(answer::setIncomeOfSheet);
        answer.setAgriculturalWork(Answers.answer(verdict.agriculturalWork()));
        reasons.items().forEach(item -> answer.getItems().add(item(item)));
        reasons.indicators().forEach(scored -> answer.getIndicators().add(indicator(scored)));
        verdict.steps().forEach(step -> answer.getSteps().add(step(step)));
        reasons.distances().forEach(distance -> answer.getDistances().add(distance(distance)));
        answer.getDecisive().addAll(reasons.decisive());
        answer.getMissing().addAll(verdict.missing());
        answer.getUnknownFacts().addAll(verdict.unknownFacts());
        reasons.citations()
                .forEach(citation -> answer.getCitations().add(LawAnswers.citation(citation)));
        return answer;
    }

    static Screening screening(vn.rasoat.api.rules.Screening screening) {
        return Screening.fromValue(Answers.word(screening));
    }

    private static Span span(vn.rasoat.api.rules.Span span) {
        Span answer = new Span();
        answer.setLeast(span.least());
        answer.setMost(span.most());
        return answer;
    }

    private static Step step(vn.rasoat.api.rules.Step step) {
        Step answer = new Step();
        answer.setKey(step.key());
        answer.setInput(Answers.xml(step.input()));
        answer.setResult(Answers.xml(step.result()));
        answer.setCitation(step.citation());
        return answer;
    }

    private static ScoredItem item(vn.rasoat.api.rules.ScoredItem item) {
        ScoredItem answer = new ScoredItem();
        answer.setPath(item.path());
        answer.setItem(item.item());
        answer.setOption(item.option());
        answer.setPoints(span(item.points()));
        return answer;
    }

    private static ScoredIndicator indicator(vn.rasoat.api.rules.ScoredIndicator scored) {
        ScoredIndicator answer = new ScoredIndicator();
        answer.setNumber(scored.indicator().number());
        answer.setKey(scored.indicator().key());
        answer.setName(scored.indicator().name());
        answer.setDimension(scored.dimension());
        answer.setMeaning(scored.meaning());
        answer.setTicked(Answers.answer(scored.ticked()));
        answer.setComputed(Answers.answer(scored.computed()));
        answer.setCounted(Answers.answer(scored.counted()));
        answer.setPoints(scored.points());
        answer.setCitation(LawAnswers.citation(scored.citation()));
        return answer;
    }

    private static Distance distance(vn.rasoat.api.rules.Distance distance) {
        Distance answer = new Distance();
        answer.setMeasure(Measure.fromValue(distance.measure()));
        answer.setLabel(distance.label());
        answer.setUnit(distance.unit());
        answer.setLeast(distance.least());
        answer.setMost(distance.most());
        answer.setThreshold(distance.threshold());
        answer.setBeyond(distance.beyond());
        answer.setCitation(LawAnswers.citation(distance.citation()));
        return answer;
    }
}
