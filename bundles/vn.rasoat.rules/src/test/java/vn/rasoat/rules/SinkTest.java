package vn.rasoat.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.SurveyedHousehold;

class SinkTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "140, 140",
        "-1, -1",
        "2147483647, 2147483647",
        "99999999999, 2147483647",
        "-99999999999, -2147483647",
        "many, -2147483648",
        "1.5, -2147483648",
    })
    void numberIsAsNearAsAnIntCanBe(String answer, int expected) {
        assertThat(Sink.number(answer)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "8, 8000",
        "23.9, 23900",
        "23.9999, 23999",
        "0.0001, 0",
        "-0.0001, -1",
        "wide, -2147483648",
        "9999999999, 2147483647",
        "1e50, 2147483647",
        "-1e50, -2147483647",
    })
    void decimalIsKeptInThousandthsRoundedDown(String answer, int expected) {
        assertThat(Sink.thousandths(answer)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-09-06, 20240906, 20240906",
        "2024, 20240101, 20241231",
        "1900-01-01, 19000101, 19000101",
        "2024-12-31, 20241231, 20241231",
        "2024-13-01, -2147483648, -2147483648",
        "2024-00-01, -2147483648, -2147483648",
        "2024-01-32, -2147483648, -2147483648",
        "2024-01-00, -2147483648, -2147483648",
        "20x4-01-01, -2147483648, -2147483648",
        "20:4, -2147483648, -2147483648",
        "20/4, -2147483648, -2147483648",
        "24, -2147483648, -2147483648",
        "2024-9-6, -2147483648, -2147483648",
    })
    void dateIsKeptAsItsFirstAndLastDay(String answer, int first, int last) {
        assertThat(Sink.day(answer, 101)).isEqualTo(first);
        assertThat(Sink.day(answer, 1231)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        "0",
        "1",
        "-1",
        "1500000",
        "3000000000",
        "-3000000000",
        "1000000000000000",
        "-1000000000000000"
    })
    void amountOfAnySizeComesBackWhole(long amount) {
        long kept = Sink.amount(Long.toString(amount));

        assertThat(Sink.amount((int) (kept >> 32), (int) kept)).isEqualTo(amount);
        assertThat((int) (kept >> 32)).isNotEqualTo(Encoding.ABSENT);
    }

    @ParameterizedTest
    @CsvSource({"much", "1000000000000001", "-1000000000000001", "99999999999999999999"})
    void amountThatIsNoneIsAbsent(String answer) {
        assertThat((int) (Sink.amount(answer) >> 32)).isEqualTo(Encoding.ABSENT);
    }

    @Test
    void everyKindOfAnswerHasItsSlots() {
        Encoding.Slots household = new Encoding.Slots();
        int flag = household.flag("flag");
        int word = household.word("word", List.of("a", "b"));
        int given = household.given("reason");
        int date = household.date("date");
        int amount = household.amount("money");
        int reserved = household.reserved();
        Encoding.Slots member = new Encoding.Slots();
        int born = member.date("member.born");
        int ill = member.flag("member.ill");

        assertThat(household.flag("flag")).isEqualTo(flag);
        EncodedHousehold encoded =
                new Encoding(household, member)
                        .encode(
                                TestFiles.household(
                                        "flag=no word=b reason=because date=2024 money=5000000000",
                                        "member.born=2001-02-03",
                                        "member.ill=yes"));

        int[] answers = encoded.answers();
        assertThat(answers[flag]).isEqualTo(Encoding.NO);
        assertThat(answers[word]).isEqualTo(2);
        assertThat(answers[given]).isEqualTo(Encoding.YES);
        assertThat(answers[date]).isEqualTo(20240101);
        assertThat(answers[date + 1]).isEqualTo(20241231);
        assertThat(Sink.amount(answers[amount], answers[amount + 1])).isEqualTo(5_000_000_000L);
        assertThat(answers[reserved]).isEqualTo(Encoding.ABSENT);
        assertThat(encoded.listed()).isEqualTo(2);
        assertThat(encoded.members()[born * 2]).isEqualTo(20010203);
        assertThat(encoded.members()[(born + 1) * 2]).isEqualTo(20010203);
        assertThat(encoded.members()[born * 2 + 1]).isEqualTo(Encoding.ABSENT);
        assertThat(encoded.members()[ill * 2]).isEqualTo(Encoding.SILENT);
        assertThat(encoded.members()[ill * 2 + 1]).isEqualTo(Encoding.YES);
    }

    @Test
    void whatIsNotAnsweredIsAbsentOrSilent() {
        Encoding.Slots household = new Encoding.Slots();
        int flag = household.flag("flag");
        int number = household.number("number");
        int given = household.given("reason");

        EncodedHousehold encoded =
                new Encoding(household, new Encoding.Slots()).encode(TestFiles.household(""));

        assertThat(encoded.answers()[flag]).isEqualTo(Encoding.SILENT);
        assertThat(encoded.answers()[number]).isEqualTo(Encoding.ABSENT);
        assertThat(encoded.answers()[given]).isEqualTo(Encoding.SILENT);
    }

    @Test
    void decimalsOfAnySizeAreRoundedDownToThousandths() {
        assertThat(Sink.thousandths("12.3456")).isEqualTo(12_345);
        assertThat(Sink.thousandths("-0.0001")).isEqualTo(-1);
        assertThat(Sink.thousandths("0e10")).isZero();
        assertThat(Sink.thousandths("0")).isZero();
        assertThat(Sink.thousandths("1e2147483647")).isEqualTo(Integer.MAX_VALUE);
        assertThat(Sink.thousandths("-1e2147483647")).isEqualTo(Encoding.ABSENT + 1);
        assertThat(Sink.thousandths("1e-999999999")).isZero();
        assertThat(Sink.thousandths("-1e-999999999")).isEqualTo(-1);
        assertThat(Sink.thousandths("x")).isEqualTo(Encoding.ABSENT);
    }

    @Test
    void beginningOfAPathIsFoundWhereverItStands() {
        assertThat(Encoding.given(TestFiles.household("b1.a=1"), "b1.")).isTrue();
        assertThat(Encoding.given(TestFiles.household("b1=1 b2.x=1"), "b1.")).isFalse();
        assertThat(Encoding.given(TestFiles.household(""), "z")).isFalse();
    }

    @Test
    void householdWithoutAreaOrSizeIsTheCallersMistake() {
        Encoding encoding = new Encoding(new Encoding.Slots(), new Encoding.Slots());
        HouseholdKey key = new HouseholdKey("00001", "Thôn", "7", "");
        Answers noArea = Answers.of(Map.of("family.numberOfMembers", "1"));
        Answers noSize = Answers.of(Map.of("administrative.areaType", "rural"));

        assertThatThrownBy(() -> encoding.encode(new SurveyedHousehold(key, noArea, List.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no area: 00001/Thôn/7");
        assertThatThrownBy(() -> encoding.encode(new SurveyedHousehold(key, noSize, List.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no number of persons: 00001/Thôn/7");
    }
}
