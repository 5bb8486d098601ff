package vn.rasoat.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.rasoat.api.rules.ScoredItem;
import vn.rasoat.api.rules.Span;
import vn.rasoat.api.survey.PovertyClass;

class QuestionsTest {

    @Test
    void missingAnswersBecomeQuestionsInTheirOrder() {
        assertThat(
                        questions(
                                "b1Point",
                                "deprivation.insurance",
                                "quickReview.item2",
                                "b1.land",
                                "income.wages.receipts"))
                .containsExactly(
                        "Tổng điểm Phiếu B1 của hộ là bao nhiêu?",
                        "Chỉ số 2 (Bảo hiểm y tế): hộ thiếu insurance",
                        "Phiếu A: Hộ có tủ lạnh",
                        "Phiếu B1: Diện tích đất",
                        "Trong 12 tháng qua các thành viên nhận được bao nhiêu tiền công, tiền"
                                + " lương?");
    }

    @Test
    void pathWithoutATextIsNamedAsItIs() {
        assertThat(questions("new.answer"))
                .containsExactly("Mục new.answer của phiếu chưa có câu trả lời.");
    }

    @Test
    void sameQuestionIsAskedOnce() {
        assertThat(questions("member.work", "member.work")).hasSize(1);
    }

    @Test
    void nothingMissingIsNoQuestion() {
        assertThat(questions()).isEmpty();
    }

    private static List<String> questions(String... missing) {
        ScriptedScorer scorer =
                new ScriptedScorer(
                        any -> Verdicts.of(PovertyClass.UNDETERMINED).missing(missing).make(),
                        List.of(new ScoredItem("b1.land", "Diện tích đất", "", new Span(0, 9))));
        return Questions.of(
                TestStandard.of("national", 1),
                scorer.explain(Surveys.household(java.util.Map.of())));
    }
}
