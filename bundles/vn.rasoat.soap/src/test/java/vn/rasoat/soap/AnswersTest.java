package vn.rasoat.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.rasoat.api.intake.ImportState;
import vn.rasoat.api.issue.Severity;
import vn.rasoat.api.survey.PovertyClass;
import vn.rasoat.contract.soap.v1.SheetKind;

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
                                vn.rasoat.contract.soap.v1.Severity.INFO,
                                vn.rasoat.contract.soap.v1.Severity.WARNING,
                                vn.rasoat.contract.soap.v1.Severity.ERROR));
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
