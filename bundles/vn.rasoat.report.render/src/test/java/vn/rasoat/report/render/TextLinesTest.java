package vn.rasoat.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class TextLinesTest {

    private static final ToDoubleFunction<String> LETTERS = String::length;

    @Test
    void textBreaksBetweenWords() {
        assertThat(words("Tổng số hộ nghèo", 8)).containsExactly("Tổng số", "hộ nghèo");
    }

    @Test
    void aLongerWordBreaksAnywhereAndTheNextGoesOnBehindIt() {
        assertThat(words("xã abcdefghij kl", 4)).containsExactly("xã", "abcd", "efgh", "ij", "kl");
        assertThat(words("abcdef g", 4)).containsExactly("abcd", "ef g");
    }

    @Test
    void nothingBecomesNoLineAndBlanksBecomeOne() {
        assertThat(words(" \n ", 4)).isEmpty();
        assertThat(words(" a \n b ", 4)).containsExactly("a b");
    }

    @Test
    void aWidthOfNothingGivesALetterALine() {
        assertThat(words("abc", 0)).containsExactly("a", "b", "c");
    }

    @Test
    void aFormulaBreaksAtItsSigns() {
        assertThat(TextLines.ofFormula("9=1-2-3-4+5+6+7+8", LETTERS, 9))
                .containsExactly("9=1-2-3-4", "+5+6+7+8");
        assertThat(TextLines.ofFormula("4=3/1*100", LETTERS, 5)).containsExactly("4=3/1", "*100");
    }

    @Test
    void balancedLinesAreOfAboutOneWidth() {
        assertThat(TextLines.balanced(room -> words("aaa bbb ccc ddd", room), 11))
                .containsExactly("aaa bbb", "ccc ddd");
        assertThat(TextLines.balanced(room -> words("aaa", room), 11)).containsExactly("aaa");
        assertThat(TextLines.balanced(room -> words("", room), 11)).isEmpty();
    }

    private static List<String> words(String text, double room) {
        return TextLines.ofWords(text, LETTERS, room);
    }
}
