package vn.rasoat.soap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;
import vn.rasoat.api.intake.HouseholdCounts;
import vn.rasoat.api.issue.IssueTexts;
import vn.rasoat.api.rules.StandardRef;
import vn.rasoat.api.rules.TableRef;
import vn.rasoat.api.survey.Answer;
import vn.rasoat.contract.soap.v1.AnswerWord;
import vn.rasoat.contract.soap.v1.B1Table;
import vn.rasoat.contract.soap.v1.ClassCount;
import vn.rasoat.contract.soap.v1.ClassMove;
import vn.rasoat.contract.soap.v1.ClassificationSummary;
import vn.rasoat.contract.soap.v1.ImportMode;
import vn.rasoat.contract.soap.v1.ImportState;
import vn.rasoat.contract.soap.v1.IndicatorSource;
import vn.rasoat.contract.soap.v1.Issue;
import vn.rasoat.contract.soap.v1.PovertyClass;
import vn.rasoat.contract.soap.v1.Receipt;
import vn.rasoat.contract.soap.v1.Round;
import vn.rasoat.contract.soap.v1.Severity;
import vn.rasoat.contract.soap.v1.SheetCounts;
import vn.rasoat.contract.soap.v1.SheetKind;
import vn.rasoat.contract.soap.v1.Standard;

/** Domain records to the types of the contract. */
final class Answers {

    private Answers() {}

    static Round round(vn.rasoat.api.round.Round round) {
        Round answer = new Round();
        answer.setId(round.key().toString());
        answer.setProvince(round.key().province());
        answer.setYear(round.key().year());
        answer.setStartsOn(date(round.startsOn()));
        answer.setEndsOn(date(round.endsOn()));
        answer.setStandardOn(date(round.standardOn()));
        answer.setStandard(standard(round.standard()));
        round.pins().localStandard().map(Answers::standard).ifPresent(answer::setLocalStandard);
        round.pins().b1Table().map(Answers::table).ifPresent(answer::setB1Table);
        answer.setIndicatorSource(indicatorSource(round.pins().indicators()));
        return answer;
    }

    static Receipt receipt(vn.rasoat.api.intake.Receipt receipt) {
        HouseholdCounts counts = receipt.households();
        Receipt answer = new Receipt();
        answer.setState(state(receipt.state()));
        answer.setMode(ImportMode.fromValue(receipt.mode().word()));
        answer.setId(receipt.id());
        answer.setRound(receipt.round().toString());
        answer.setUnit(receipt.unit());
        answer.setFileName(receipt.fileName());
        answer.setSha256(receipt.sha256());
        answer.setReceivedAt(calendar(receipt.receivedAt().toString()));
        answer.setRowsRead(counts.read());
        answer.setNew(counts.added());
        answer.setChanged(counts.changed());
        answer.setUnchanged(counts.unchanged());
        answer.setRejected(counts.rejected());
        answer.setDuplicate(counts.duplicate());
        answer.setSkipped(counts.skipped());
        receipt.sheets().forEach(sheet -> answer.getSheets().add(sheet(sheet)));
        receipt.issues().forEach(issue -> answer.getIssues().add(issue(issue)));
        return answer;
    }

    /** A caller who says nothing gets what callers always got. */
    static vn.rasoat.api.intake.ImportMode mode(ImportMode mode) {
        return mode == null
                ? vn.rasoat.api.intake.ImportMode.GOOD_ONLY
                : vn.rasoat.api.intake.ImportMode.ofWord(mode.value()).orElseThrow();
    }

    static ClassificationSummary summary(
            vn.rasoat.api.classification.ClassificationSummary summary) {
        ClassificationSummary answer = new ClassificationSummary();
        answer.setRound(summary.round().toString());
        answer.setStandard(standard(summary.standard()));
        for (vn.rasoat.api.survey.PovertyClass povertyClass :
                vn.rasoat.api.survey.PovertyClass.values()) {
            ClassCount count = new ClassCount();
            count.setPovertyClass(povertyClass(povertyClass));
            count.setHouseholds(summary.households().getOrDefault(povertyClass, 0));
            answer.getClasses().add(count);
        }
        answer.setStated(summary.stated());
        return answer;
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
        B1Table answer = new B1Table();
        answer.setId(ref.id());
        answer.setRevision(ref.revision());
        answer.setSha256(ref.sha256());
        return answer;
    }

    /** Every pair of classes, also with 0 households. */
    static List<ClassMove> moves(
            Map<vn.rasoat.api.survey.PovertyClass, Map<vn.rasoat.api.survey.PovertyClass, Integer>>
                    households) {
        List<ClassMove> moves = new ArrayList<>();
        for (vn.rasoat.api.survey.PovertyClass from : vn.rasoat.api.survey.PovertyClass.values()) {
            for (vn.rasoat.api.survey.PovertyClass to :
                    vn.rasoat.api.survey.PovertyClass.values()) {
                ClassMove move = new ClassMove();
                move.setFrom(povertyClass(from));
                move.setTo(povertyClass(to));
                move.setHouseholds(households.getOrDefault(from, Map.of()).getOrDefault(to, 0));
                moves.add(move);
            }
        }
        return moves;
    }

    static Standard standard(StandardRef ref) {
        Standard answer = new Standard();
        answer.setId(ref.id());
        answer.setRevision(ref.revision());
        answer.setSha256(ref.sha256());
        return answer;
    }

    private static SheetCounts sheet(vn.rasoat.api.intake.SheetCounts counts) {
        SheetCounts answer = new SheetCounts();
        answer.setSheet(counts.sheet());
        answer.setKind(SheetKind.fromValue(counts.kind()));
        answer.setRowsRead(counts.read());
        answer.setNew(counts.added());
        answer.setChanged(counts.changed());
        answer.setUnchanged(counts.unchanged());
        answer.setRejected(counts.rejected());
        answer.setDuplicate(counts.duplicate());
        answer.setSkipped(counts.skipped());
        return answer;
    }

    static Issue issue(vn.rasoat.api.issue.Issue issue) {
        Issue answer = new Issue();
        answer.setCode(issue.code().code());
        answer.setSeverity(severity(issue.severity()));
        // Left out: the issue concerns the whole file, sheet or row.
        if (!issue.place().sheet().isEmpty()) {
            answer.setSheet(xml(issue.place().sheet()));
        }
        if (issue.place().row() > 0) {
            answer.setRow(issue.place().row());
        }
        if (!issue.place().column().isEmpty()) {
            answer.setColumn(issue.place().column());
        }
        answer.setValue(xml(issue.value()));
        answer.setExpected(xml(issue.expected()));
        answer.setMessage(xml(IssueTexts.VIETNAMESE.message(issue)));
        answer.setRepair(xml(IssueTexts.VIETNAMESE.repair(issue)));
        answer.setMessageEn(xml(IssueTexts.ENGLISH.message(issue)));
        answer.setRepairEn(xml(IssueTexts.ENGLISH.repair(issue)));
        return answer;
    }

    /** A cell may hold control characters that XML 1.0 cannot carry. */
    static String xml(String text) {
        return text.replaceAll(
                "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }

    static XMLGregorianCalendar date(LocalDate date) {
        return calendar(date.toString());
    }

    static XMLGregorianCalendar calendar(String text) {
        try {
            return DatatypeFactory.newInstance().newXMLGregorianCalendar(text);
        } catch (DatatypeConfigurationException noSuchPart) {
            throw new IllegalStateException(noSuchPart);
        }
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
