package vn.rasoat.report.render.page;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.rasoat.api.classification.ClassSource;
import vn.rasoat.api.classification.Difference;
import vn.rasoat.api.classification.Explanation;
import vn.rasoat.api.classification.LocalOutcome;
import vn.rasoat.api.classification.Outcome;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueTexts;
import vn.rasoat.api.issue.Place;
import vn.rasoat.api.rules.Citation;
import vn.rasoat.api.rules.FactStatus;
import vn.rasoat.api.rules.Reasons;
import vn.rasoat.api.rules.Step;
import vn.rasoat.api.rules.UnknownFact;
import vn.rasoat.api.survey.Answer;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.PovertyClass;
import vn.rasoat.api.survey.SurveyedHousehold;

/**
 * The page that tells a family how its result came about. It holds no personal number. It knows no
 * rule: every threshold, clause and class comes with the explanation.
 */
final class ExplanationSheet {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final Explanation it;
    private final Detail detail;
    private final List<Block> blocks = new ArrayList<>();

    private ExplanationSheet(Explanation explanation, Detail detail) {
        it = explanation;
        this.detail = detail;
    }

    static Sheet of(Explanation explanation, Detail detail) {
        ExplanationSheet sheet = new ExplanationSheet(explanation, detail);
        sheet.head();
        sheet.result();
        sheet.points();
        sheet.indicators();
        sheet.local();
        sheet.open();
        sheet.advice();
        return new Sheet(
                sheet.blocks, References.of(explanation.outcome(), explanation.householdId()));
    }

    private void head() {
        blocks.add(
                new Block.Letterhead(
                        PageTexts.lines("letterhead", it.commune().name().toUpperCase(VIETNAMESE)),
                        PageTexts.lines("state")));
        blocks.add(
                new Block.Title(
                        PageTexts.get("explanation.title", "" + it.round().key().year()),
                        List.of(
                                PageTexts.get(
                                        "explanation.round",
                                        it.round().startsOn().format(DAY),
                                        it.round().endsOn().format(DAY)))));
        List<Block.Fact> facts = new ArrayList<>();
        SurveyedHousehold survey = it.survey();
        HouseholdKey key = survey.key();
        fact(facts, "who.head", survey.answers().text("family.hostName").orElse(""));
        fact(facts, "who.village", key.village());
        fact(facts, "who.commune", it.commune().name());
        fact(facts, "who.number", key.number());
        fact(facts, "who.members", PageTexts.get("who.persons", Numbers.plain(survey.size())));
        fact(
                facts,
                "who.area",
                survey.answers()
                        .text("administrative.areaType")
                        .map(area -> PageTexts.get("area." + area))
                        .orElse(""));
        blocks.add(new Block.Facts(facts));
        List<String> members = new ArrayList<>();
        for (Answers member : survey.members()) {
            member.text("member.fullName").ifPresent(members::add);
        }
        if (!members.isEmpty()) {
            blocks.add(
                    new Block.Paragraph(
                            PageTexts.get("who.names", String.join(", ", detail.list(members))),
                            Block.Style.PLAIN));
        }
    }

    private void fact(List<Block.Fact> facts, String label, String value) {
        facts.add(
                new Block.Fact(
                        PageTexts.get(label),
                        value.isBlank() ? PageTexts.get("who.notWritten") : detail.cut(value)));
    }

    private void result() {
        Outcome outcome = it.outcome();
        List<String> lines = new ArrayList<>();
        String standard = detail.title(it.standardTitle());
        lines.add(
                citation("class")
                        .map(rule -> PageTexts.get("result.standard", standard, detail.cut(rule)))
                        .orElse(PageTexts.get("result.standardOnly", standard)));
        if (outcome.source() == ClassSource.STATED) {
            lines.add(PageTexts.get("result.stated"));
        }
        if (outcome.averageLivingStandard() == Answer.YES) {
            lines.add(PageTexts.get("result.averageLivingStandard"));
        }
        if (outcome.lowIncomeWorker() == Answer.YES) {
            lines.add(PageTexts.get("result.lowIncomeWorker"));
        }
        outcome.local()
                .map(LocalOutcome::povertyClass)
                .ifPresent(
                        local ->
                                lines.add(
                                        PageTexts.get(
                                                "result.local",
                                                local.vietnamese().toUpperCase(VIETNAMESE))));
        blocks.add(
                new Block.Result(
                        PageTexts.get(
                                outcome.local().isPresent()
                                        ? "result.labelNational"
                                        : "result.label"),
                        outcome.povertyClass().vietnamese().toUpperCase(VIETNAMESE),
                        lines));
        blocks.add(new Block.Paragraph(PageTexts.get("result.notRecognised"), Block.Style.STRONG));
    }

    private Optional<String> citation(String step) {
        return it.outcome().steps().stream()
                .filter(candidate -> candidate.key().equals(step))
                .map(Step::citation)
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    private void points() {
        heading("points.heading");
        String screening =
                "screening." + it.reasons().verdict().screening().name().toLowerCase(Locale.ROOT);
        if (PageTexts.has(screening)) {
            blocks.add(new Block.Paragraph(PageTexts.get(screening), Block.Style.PLAIN));
        }
        blocks.addAll(B1Part.of(it.reasons(), it.outcome().b1Table(), detail));
        if (!it.reasons().distances().isEmpty()) {
            blocks.add(DistanceTable.of(it.reasons().distances(), detail));
        }
        Optional<String> line = citation("income-line");
        Optional<String> b2 = citation("b2");
        Optional<String> rule = citation("class");
        if (it.outcome().source() == ClassSource.COMPUTED
                && line.isPresent()
                && b2.isPresent()
                && rule.isPresent()) {
            blocks.add(
                    new Block.Paragraph(
                            PageTexts.get(
                                    it.outcome().povertyClass() == PovertyClass.UNDETERMINED
                                            ? "points.howOpen"
                                            : "points.how",
                                    detail.cut(line.get()),
                                    detail.cut(b2.get()),
                                    detail.cut(rule.get()),
                                    it.outcome()
                                            .povertyClass()
                                            .vietnamese()
                                            .toLowerCase(VIETNAMESE)),
                            Block.Style.PLAIN));
        }
    }

    private void indicators() {
        if (it.reasons().indicators().isEmpty()) {
            return;
        }
        heading("indicator.heading");
        blocks.add(IndicatorTable.of(it.reasons(), detail));
    }

    private void local() {
        if (it.outcome().local().isEmpty()) {
            return;
        }
        LocalOutcome local = it.outcome().local().get();
        blocks.add(
                new Block.Heading(
                        PageTexts.get("local.heading", local.povertyClass().vietnamese())));
        it.localReasons()
                .map(Reasons::distances)
                .filter(distances -> !distances.isEmpty())
                .ifPresent(distances -> blocks.add(DistanceTable.of(distances, detail)));
    }

    private void open() {
        PathNames names = new PathNames(it.reasons());
        Set<String> decisive = new LinkedHashSet<>();
        it.reasons().decisive().forEach(path -> decisive.add(names.of(path)));
        if (!decisive.isEmpty()) {
            heading("decisive.heading");
            blocks.add(
                    new Block.Paragraph(
                            PageTexts.get(
                                    "decisive.list",
                                    String.join("; ", detail.list(List.copyOf(decisive)))),
                            Block.Style.PLAIN));
        }
        List<String> open = new ArrayList<>(it.questions());
        for (UnknownFact fact : it.unknownFacts()) {
            open.add(PageTexts.get("open.fact", fact.about(), fact.citation().text()));
        }
        bullets("open.heading", open);
        List<String> differences = new ArrayList<>();
        for (Difference difference : it.outcome().differences()) {
            differences.add(
                    IssueTexts.VIETNAMESE.message(
                            new Issue(
                                    difference.code(),
                                    Place.FILE,
                                    "",
                                    "",
                                    difference.arguments())));
        }
        bullets("differences.heading", differences);
    }

    private void bullets(String heading, List<String> items) {
        if (!items.isEmpty()) {
            heading(heading);
            blocks.add(new Block.Bullets(detail.list(items)));
        }
    }

    private void advice() {
        heading("advice.heading");
        blocks.add(new Block.Paragraph(PageTexts.get("advice"), Block.Style.PLAIN));
        Set<String> unchecked = new LinkedHashSet<>();
        for (Citation citation : it.reasons().citations()) {
            if (citation.status() != FactStatus.CONFIRMED) {
                unchecked.add(citation.text());
            }
        }
        if (!unchecked.isEmpty()) {
            blocks.add(
                    new Block.Paragraph(
                            PageTexts.get(
                                    "advice.unchecked",
                                    String.join("; ", detail.list(List.copyOf(unchecked)))),
                            Block.Style.NOTE));
        }
    }

    private void heading(String key) {
        blocks.add(new Block.Heading(PageTexts.get(key)));
    }
}
