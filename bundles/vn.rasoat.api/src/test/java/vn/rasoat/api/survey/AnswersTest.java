package vn.rasoat.api.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private static final Answers ANSWERS =
            Answers.of(
                    Map.of(
                            "b1Point", "133",
                            "date", "2024-09-06",
                            "family.hostBirthDate", "1941",
                            "deprivation.employment", "no",
                            "dwelling.floorArea", "37.5"));

    @Test
    void whatIsNotAnsweredIsUnknownAndNeverNo() {
        assertThat(ANSWERS.flag("deprivation.nutrition")).isEqualTo(Answer.UNKNOWN);
        assertThat(ANSWERS.flag("deprivation.employment")).isEqualTo(Answer.NO);
        assertThat(ANSWERS.integer("b2Point")).isEmpty();
    }

    @Test
    void aYearIsNotADate() {
        assertThat(ANSWERS.date("family.hostBirthDate")).isEmpty();
        assertThat(ANSWERS.year("family.hostBirthDate")).hasValue(1941);
        assertThat(ANSWERS.date("date")).contains(LocalDate.of(2024, 9, 6));
    }

    @Test
    void theCanonicalTextReadsBackToTheSameAnswers() {
        assertThat(Answers.parse(ANSWERS.canonical())).isEqualTo(ANSWERS);
        assertThat(Answers.parse("")).isEqualTo(Answers.NONE);
        assertThat(Answers.of(Map.of("reviewer", "a=b")).canonical()).isEqualTo("reviewer=a=b\n");
        assertThat(Answers.parse("reviewer=a=b\n").text("reviewer")).contains("a=b");
    }

    @Test
    void aBlankAnswerOrALineBreakIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Answers.of(Map.of("date", " ")));
        assertThatIllegalArgumentException().isThrownBy(() -> ANSWERS.with("reviewer", "a\nb"));
    }

    @Test
    void answersDoNotShowThemselvesInLogs() {
        assertThat(ANSWERS.toString()).contains("b1Point").doesNotContain("133");
    }

    @Test
    void anUnknownPartDecidesOnlyWhatItMustDecide() {
        assertThat(Answer.UNKNOWN.and(Answer.NO)).isEqualTo(Answer.NO);
        assertThat(Answer.UNKNOWN.and(Answer.YES)).isEqualTo(Answer.UNKNOWN);
        assertThat(Answer.UNKNOWN.or(Answer.YES)).isEqualTo(Answer.YES);
        assertThat(Answer.UNKNOWN.or(Answer.NO)).isEqualTo(Answer.UNKNOWN);
        assertThat(Answer.UNKNOWN.negate()).isEqualTo(Answer.UNKNOWN);
    }
}
