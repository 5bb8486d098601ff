package vn.rasoat.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.rasoat.api.intake.ImportState;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Severity;
import vn.rasoat.api.survey.PovertyClass;
import vn.rasoat.contract.rest.v1.SheetKind;

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
                                vn.rasoat.contract.rest.v1.PovertyClass.POOR,
                                vn.rasoat.contract.rest.v1.PovertyClass.NEAR_POOR,
                                vn.rasoat.contract.rest.v1.PovertyClass.NOT_POOR,
                                vn.rasoat.contract.rest.v1.PovertyClass.UNDETERMINED,
                                vn.rasoat.contract.rest.v1.ImportState.IMPORTED,
                                vn.rasoat.contract.rest.v1.ImportState.NOTHING_IMPORTED,
                                vn.rasoat.contract.rest.v1.Severity.INFO,
                                vn.rasoat.contract.rest.v1.Severity.WARNING,
                                vn.rasoat.contract.rest.v1.Severity.ERROR));
    }

    @ParameterizedTest
    @ValueSource(strings = {"households", "members", "residents", "events", "opening-list"})
    void everyKindOfSheetStandsInTheContract(String kind) {
        assertThat(SheetKind.fromValue(kind).toString()).isEqualTo(kind);
    }

    @ParameterizedTest
    @EnumSource(IssueCode.class)
    void everyCodeHasAProblemInBothLanguages(IssueCode code) {
        vn.rasoat.contract.rest.v1.Problem problem =
                (vn.rasoat.contract.rest.v1.Problem)
                        Problems.answer(Problems.status(code), code, "a", "b", "c", "d", "e")
                                .getEntity();

        assertThat(problem.getCode()).isEqualTo(code.code());
        assertThat(problem.getMessage()).isNotBlank().isNotEqualTo(problem.getMessageEn());
        assertThat(problem.getRepairEn()).isNotBlank();
        assertThat(problem.getStatus()).isBetween(400, 499);
    }
}
