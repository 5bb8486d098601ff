package vn.rasoat.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.rasoat.api.classification.RulerReport;
import vn.rasoat.api.intake.ImportState;
import vn.rasoat.api.issue.Severity;
import vn.rasoat.api.rules.CheckedText;
import vn.rasoat.api.survey.Answer;
import vn.rasoat.api.survey.PovertyClass;
import vn.rasoat.api.unit.UnitLevel;
import vn.rasoat.contract.soap.v1.AnswerWord;
import vn.rasoat.contract.soap.v1.ClassSource;
import vn.rasoat.contract.soap.v1.FactStatus;
import vn.rasoat.contract.soap.v1.IndicatorSource;
import vn.rasoat.contract.soap.v1.LeftBecause;
import vn.rasoat.contract.soap.v1.Ruler;
import vn.rasoat.contract.soap.v1.Screening;
import vn.rasoat.contract.soap.v1.SheetKind;
import vn.rasoat.contract.soap.v1.TextKind;

class AnswersTest {

    @Test
    void everyWordOfTheDomainHasItsOwnWordInTheContract() {
        Set<Object> words = new HashSet<>();
        for (PovertyClass value : PovertyClass.values()) {
            words.add(Answers.povertyClass(value));
        }
        for (ImportState value : ImportState.values()) {
            words.add(Answers.state(value));
        }
        for (Severity value : Severity.values()) {
            words.add(Answers.severity(value));
        }
        assertThat(words)
                .containsExactlyInAnyOrderElementsOf(
                        List.<Object>of(
                                vn.rasoat.contract.soap.v1.PovertyClass.POOR,
                                vn.rasoat.contract.soap.v1.PovertyClass.NEAR_POOR,
                                vn.rasoat.contract.soap.v1.PovertyClass.NOT_POOR,
                                vn.rasoat.contract.soap.v1.PovertyClass.UNDETERMINED,
                                vn.rasoat.contract.soap.v1.ImportState.IMPORTED,
                                vn.rasoat.contract.soap.v1.ImportState.NOTHING_IMPORTED,
                                vn.rasoat.contract.soap.v1.ImportState.TRIED,
                                vn.rasoat.contract.soap.v1.ImportState.HELD,
                                vn.rasoat.contract.soap.v1.Severity.INFO,
                                vn.rasoat.contract.soap.v1.Severity.WARNING,
                                vn.rasoat.contract.soap.v1.Severity.ERROR));
    }

    @Test
    void everyWordOfTheLawHasItsOwnWordInTheContract() {
        Stream.of(vn.rasoat.api.rules.Ruler.values())
                .forEach(value -> assertThat(Ruler.fromValue(value.word())).isNotNull());
        Stream.of(vn.rasoat.api.rules.FactStatus.values())
                .forEach(value -> assertThat(FactStatus.fromValue(value.word())).isNotNull());
        assertThat(Stream.of(Answer.values()).map(Answers::answer))
                .containsExactly(AnswerWord.values());
        assertThat(
                        Stream.of(vn.rasoat.api.rules.IndicatorSource.values())
                                .map(Answers::indicatorSource))
                .containsExactly(IndicatorSource.values());
        assertThat(Stream.of(CheckedText.Kind.values()).map(LawAnswers::kind))
                .containsExactly(TextKind.values());
        assertThat(
                        Stream.of(vn.rasoat.api.rules.Screening.values())
                                .map(ExplanationAnswers::screening))
                .containsExactly(Screening.values());
        assertThat(
                        Stream.of(vn.rasoat.api.classification.ClassSource.values())
                                .map(HouseholdAnswers::source))
                .containsExactly(ClassSource.values());
        assertThat(Stream.of(RulerReport.LeftBecause.values()).map(AnalysisAnswers::left))
                .containsExactly(LeftBecause.values());
        assertThat(Stream.of(UnitLevel.values()).map(UnitLevel::word))
                .containsExactlyElementsOf(
                        Stream.of(vn.rasoat.contract.soap.v1.UnitLevel.values())
                                .map(vn.rasoat.contract.soap.v1.UnitLevel::value)
                                .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"households", "members", "residents", "events", "opening-list"})
    void everyKindOfSheetStandsInTheContract(String kind) {
        assertThat(SheetKind.fromValue(kind).value()).isEqualTo(kind);
    }

    @Test
    void charactersThatXmlCannotCarryAreReplaced() {
        assertThat(Answers.xml("a\u0000b\u000Bc\tđ\uD83D\uDE00\uD83D"))
                .isEqualTo("a\uFFFDb\uFFFDc\tđ\uD83D\uDE00\uFFFD");
    }
}
