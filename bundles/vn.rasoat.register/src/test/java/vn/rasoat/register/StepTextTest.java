package vn.rasoat.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.rasoat.api.rules.Step;

class StepTextTest {

    private static final Step B2 = new Step("b2", "10 * 3", "30", "TT 07/2021");
    private static final Step CLASS = new Step("class", "", "poor", "NĐ 07/2021");
    private static final Step LOCAL_CLASS = new Step("class", "", "near-poor", "NQ 1/2025");

    @Test
    void everyStepComesBack() {
        List<Step> steps = List.of(B2, new Step("", "", "", ""), new Step("\t", "\n", "\\", "0"));

        assertThat(StepText.read(StepText.write(steps))).isEqualTo(steps);
        assertThat(StepText.read(StepText.write(List.of()))).isEmpty();
    }

    @Test
    void stepsOfASecondResultThatTheFirstOneHasAreWrittenAsTheirPlace() {
        List<Step> first = List.of(B2, CLASS, B2);
        List<Step> second = List.of(LOCAL_CLASS, B2, CLASS);

        String text = StepText.write(second, first);

        assertThat(text).isEqualTo("class\t\tnear-poor\tNQ 1/2025\t\n0\t\n1\t\n");
        assertThat(StepText.read(text, first)).isEqualTo(second);
    }
}
