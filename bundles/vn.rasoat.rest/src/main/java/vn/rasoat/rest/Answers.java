package vn.rasoat.rest;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.rasoat.api.intake.HouseholdCounts;
import vn.rasoat.api.issue.IssueTexts;
import vn.rasoat.api.rules.StandardRef;
import vn.rasoat.api.rules.TableRef;
import vn.rasoat.api.survey.Answer;
import vn.rasoat.contract.rest.v1.AnswerWord;
import vn.rasoat.contract.rest.v1.B1Table;
import vn.rasoat.contract.rest.v1.ClassCount;
import vn.rasoat.contract.rest.v1.ClassMove;
import vn.rasoat.contract.rest.v1.ClassificationSummary;
import vn.rasoat.contract.rest.v1.ImportMode;
import vn.rasoat.contract.rest.v1.ImportState;
import vn.rasoat.contract.rest.v1.IndicatorSource;
import vn.rasoat.contract.rest.v1.Issue;
import vn.rasoat.contract.rest.v1.PovertyClass;
import vn.rasoat.contract.rest.v1.Receipt;
import vn.rasoat.contract.rest.v1.Round;
import vn.rasoat.contract.rest.v1.Severity;
import vn.rasoat.contract.rest.v1.SheetCounts;
import vn.rasoat.contract.rest.v1.SheetKind;
import vn.rasoat.contract.rest.v1.Standard;

/** Domain records to the types of the contract. */
final class Answers {

    private Answers() {}

    static Round round(vn.rasoat.api.round.Round round) {
        return new Round()
                .id(round.key().toString())
                .province(round.key().province())
                .year(round.key().year())
                .startsOn(round.startsOn())
                .endsOn(round.endsOn())
                .standardOn(round.standardOn())
                .standard(standard(round.standard()))
                .localStandard(round.pins().localStandard().map(Answers::standard).orElse(null))
                .b1Table(round.pins().b1Table().map(Answers::table).orElse(null))
                .indicatorSource(indicatorSource(round.pins().indicators()));
    }

    static Receipt receipt(vn.rasoat.api.intake.Receipt receipt) {
        HouseholdCounts counts = receipt.households();
        return new Receipt()
                .id(receipt.id())
                .round(receipt.round().toString())
                .unit(receipt.unit())
                .fileName(receipt.fileName())
                .sha256(receipt.sha256())
                .receivedAt(receipt.receivedAt().atOffset(ZoneOffset.UTC))
                .mode(ImportMode.fromValue(receipt.mode().word()))
                .state(state(receipt.state()))
                .rowsRead(counts.read())
                ._new(counts.added())
                .changed(counts.changed())
                .unchanged(counts.unchanged())
                .rejected(counts.rejected())
                .duplicate(counts.duplicate())
                .skipped(counts.skipped())
                .sheets(receipt.sheets().stream().map(Answers::sheet).toList())
                .issues(receipt.issues().stream().map(Answers::issue).toList());
    }

    static ClassificationSummary summary(
            vn.rasoat.api.classification.ClassificationSummary summary) {
        List<ClassCount> classes = new ArrayList<>();
        for (vn.rasoat.api.survey.PovertyClass povertyClass :
                vn.rasoat.api.survey.PovertyClass.values()) {
            classes.add(
                    new ClassCount()
                            .povertyClass(povertyClass(povertyClass))
                            .households(summary.households().getOrDefault(povertyClass, 0)));
        }
        return new ClassificationSummary()
                .round(summary.round().toString())
                .standard(standard(summary.standard()))
                .classes(classes)
                .stated(summary.stated());
    }

    static PovertyClass povertyClass(vn.rasoat.api.survey.PovertyClass povertyClass) {
        return PovertyClass.fromValue(povertyClass.word());
    }

    static ImportState state(vn.rasoat.api.intake.ImportState state) {
        return ImportState.fromValue(word(state));
    }

    static Severity severity(vn.rasoat.api.issue.Severity severity) {
        return Severity.fromValue(word(severity));
    }

    static IndicatorSource indicatorSource(vn.rasoat.api.rules.IndicatorSource source) {
        return IndicatorSource.fromValue(word(source));
    }

    static AnswerWord answer(Answer answer) {
        return AnswerWord.fromValue(word(answer));
    }

    static B1Table table(TableRef ref) {
        return new B1Table().id(ref.id()).revision(ref.revision()).sha256(ref.sha256());
    }

    /** Every pair of classes, also with 0 households. */
    static List<ClassMove> moves(
            Map<vn.rasoat.api.survey.PovertyClass, Map<vn.rasoat.api.survey.PovertyClass, Integer>>
                    households) {
        List<ClassMove> moves = new ArrayList<>();
        for (vn.rasoat.api.survey.PovertyClass from : vn.rasoat.api.survey.PovertyClass.values()) {
            for (vn.rasoat.api.survey.PovertyClass to :
                    vn.rasoat.api.survey.PovertyClass.values()) {
                moves.add(
                        new ClassMove()
                                .from(povertyClass(from))
                                .to(povertyClass(to))
                                .households(
                                        households
                                                .getOrDefault(from, Map.of())
                                                .getOrDefault(to, 0)));
            }
        }
        return moves;
    }

    static Standard standard(StandardRef ref) {
        return new Standard().id(ref.id()).revision(ref.revision()).sha256(ref.sha256());
    }

    private static SheetCounts sheet(vn.rasoat.api.intake.SheetCounts counts) {
        return new SheetCounts()
                .sheet(counts.sheet())
                .kind(SheetKind.fromValue(counts.kind()))
                .rowsRead(counts.read())
                ._new(counts.added())
                .changed(counts.changed())
                .unchanged(counts.unchanged())
                .rejected(counts.rejected())
                .duplicate(counts.duplicate())
                .skipped(counts.skipped());
    }

    static Issue issue(vn.rasoat.api.issue.Issue issue) {
        Issue answer =
                new Issue()
                        .code(issue.code().code())
                        .severity(severity(issue.severity()))
                        .value(issue.value())
                        .expected(issue.expected())
                        .message(IssueTexts.VIETNAMESE.message(issue))
                        .repair(IssueTexts.VIETNAMESE.repair(issue))
                        .messageEn(IssueTexts.ENGLISH.message(issue))
                        .repairEn(IssueTexts.ENGLISH.repair(issue));
        // Left out means null: the issue concerns the whole file, sheet or row.
        if (!issue.place().sheet().isEmpty()) {
            answer.setSheet(issue.place().sheet());
        }
        if (issue.place().row() > 0) {
            answer.setRow(issue.place().row());
        }
        if (!issue.place().column().isEmpty()) {
            answer.setColumn(issue.place().column());
        }
        return answer;
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
