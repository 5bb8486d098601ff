package vn.rasoat.register.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.rasoat.api.people.Agreement;

class PersonNameTest {

    @ParameterizedTest
    @CsvSource({
        "Nông Thị Hòa, Nông Thị Hoà, AGREE",
        "Nông Thị Hòa, NÔNG THỊ HÒA, AGREE",
        "Nông Thị Hòa, Nong Thi Hoa, AGREE",
        "Lý Thị Mỹ, Lí Thị Mĩ, AGREE",
        "Đặng Thúy Hà, Dang Thuy Ha, AGREE",
        "Nông Thị Hòa, Nông Hòa, PARTLY",
        "Nông Thị Thu Hòa, Nông Thị Hòa, PARTLY",
        "Hoàng Văn Hùng, Hoàng Văn Hưng, PARTLY",
        "Nông Thị Hòa, Nông Văn Hòa, DIFFER",
        "Nông Thị Hòa, Hoàng Thị Hòa, DIFFER",
        "Nông Thị Hòa, Hòa, DIFFER",
        "Nông Thị Hòa, '', UNKNOWN",
    })
    void namesAgreeAsVietnameseClerksWriteThem(String one, String other, Agreement expected) {
        assertThat(PersonName.of(one).compare(PersonName.of(other))).isEqualTo(expected);
        assertThat(PersonName.of(other).compare(PersonName.of(one))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1950-03-02, 1950-03-02, AGREE",
        "1950-03-02, 1950-02-03, PARTLY",
        "1950-03-02, 1950, PARTLY",
        "1950, 1950, PARTLY",
        "1950-03-02, 1950-03-12, DIFFER",
        "1950-03-02, 1951-03-02, DIFFER",
        "1950-03-02, 1951, DIFFER",
        "1950-03-02, '', UNKNOWN",
    })
    void birthsAgreeAlsoSwappedAndByYearAlone(String one, String other, Agreement expected) {
        assertThat(Births.compare(one, other)).isEqualTo(expected);
        assertThat(Births.compare(other, one)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "020050012345, 020050012345, AGREE",
        "020050012345, 020050012346, DIFFER",
        "080123456, 080123457, DIFFER",
        "080123456, 020050012345, PARTLY",
        "080123456, 020150012345, DIFFER",
        "080123456, 020051012345, DIFFER",
        "080123456, 12345, UNKNOWN",
        "000000000, 000000000, UNKNOWN",
        "080123456, '', UNKNOWN",
    })
    void newCardsFollowOldOnesOnlyWhereSexAndBirthYearFit(
            String one, String other, Agreement expected) {
        PersonFacts a = PersonFacts.of("Nông Văn An", "1950", "male", one, "head");
        PersonFacts b = PersonFacts.of("Nông Văn An", "1950-03-02", "male", other, "head");

        assertThat(PersonalNumber.compare(a, b)).isEqualTo(expected);
        assertThat(PersonalNumber.compare(b, a)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"020050012345, *********345", "080123456, ******456", "12, **", "'', ''"})
    void onlyTheLastDigitsOfANumberAreShown(String number, String shown) {
        assertThat(PersonalNumber.masked(number)).isEqualTo(shown);
    }
}
