package vn.rasoat.api.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.rasoat.api.host.UnitDirectory;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.round.Rounds;
import vn.rasoat.api.rules.StandardRef;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.SurveyedHousehold;
import vn.rasoat.api.unit.AdministrativeUnit;
import vn.rasoat.api.unit.UnitLevel;
import vn.rasoat.api.unit.UnitList;

class HouseholdSearchTest {

    private static final RoundKey KEY = new RoundKey("20", 2024);
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 9, 1);

    @Test
    void villageIsComparedWithoutCaseAndInAnySpellingOfUnicode() {
        assertThat(ids(query(Optional.of("  THÔN ĐỒNG MỎ "), Optional.empty(), 0, 10)))
                .containsExactly("a", "b");
        assertThat(ids(query(Optional.of("Tho\u0302n Đồng Mỏ"), Optional.of("2"), 0, 10)))
                .containsExactly("b");
    }

    @Test
    void anEmptyVillageFindsTheHouseholdsWithoutOne() {
        assertThat(ids(query(Optional.of(""), Optional.empty(), 0, 10))).containsExactly("d");
    }

    @Test
    void pagesTogetherGiveEveryHouseholdOnce() {
        HouseholdSearch.Page first = find(query(Optional.empty(), Optional.empty(), 0, 3));
        HouseholdSearch.Page second = find(query(Optional.empty(), Optional.empty(), 3, 3));
        HouseholdSearch.Page third = find(query(Optional.empty(), Optional.empty(), 6, 3));

        assertThat(ids(first)).containsExactly("a", "b", "c");
        assertThat(ids(second)).containsExactly("d");
        assertThat(third.households()).isEmpty();
        assertThat(List.of(first.total(), second.total(), third.total())).containsOnly(4);
    }

    @Test
    void onlyACommuneOfTheRoundIsSearched() {
        assertThatThrownBy(() -> find(of("99999"))).hasMessageStartingWith("HN-2004 ");
        assertThatThrownBy(() -> find(of("20"))).hasMessageStartingWith("HN-2004 ");
    }

    @Test
    void aPageHasABound() {
        IntStream.of(0, -1, HouseholdSearch.LARGEST_PAGE + 1)
                .forEach(
                        limit ->
                                assertThatThrownBy(
                                                () ->
                                                        query(
                                                                Optional.empty(),
                                                                Optional.empty(),
                                                                0,
                                                                limit))
                                        .hasMessageStartingWith("HN-2008 "));
        assertThatThrownBy(() -> query(Optional.empty(), Optional.empty(), -1, 1))
                .hasMessageStartingWith("HN-2008 ");
    }

    private static HouseholdSearch.Query of(String commune) {
        return new HouseholdSearch.Query(KEY, commune, Optional.empty(), Optional.empty(), 0, 1);
    }

    private static HouseholdSearch.Query query(
            Optional<String> village, Optional<String> number, int offset, int limit) {
        return new HouseholdSearch.Query(KEY, "06505", village, number, offset, limit);
    }

    private static List<String> ids(HouseholdSearch.Query query) {
        return ids(find(query));
    }

    private static List<String> ids(HouseholdSearch.Page page) {
        return page.households().stream().map(RegisteredHousehold::id).toList();
    }

    private static HouseholdSearch.Page find(HouseholdSearch.Query query) {
        List<RegisteredHousehold> households =
                List.of(
                        household("a", "Thôn Đồng Mỏ", "1"),
                        household("b", "Thôn Đồng Mỏ", "2"),
                        household("c", "Thôn Lũng", "1"),
                        household("d", "", "1"));
        return new HouseholdSearch(rounds(), units(), register(households)).find(query);
    }

    private static RegisteredHousehold household(String id, String village, String number) {
        return new RegisteredHousehold(
                id,
                new SurveyedHousehold(
                        new HouseholdKey("06505", village, number, ""), Answers.NONE, List.of()),
                Optional.empty());
    }

    private static Rounds rounds() {
        Round round =
                new Round(
                        KEY,
                        FIRST_DAY,
                        LocalDate.of(2024, 12, 14),
                        FIRST_DAY,
                        new StandardRef("nd-07-2021", 1, "a".repeat(64)));
        return fake(Rounds.class, Map.of("get", arguments -> round));
    }

    private static UnitDirectory units() {
        UnitList list =
                new UnitList(
                        FIRST_DAY,
                        List.of(
                                unit("20", UnitLevel.PROVINCE, ""),
                                unit("06505", UnitLevel.COMMUNE, "20")));
        return fake(UnitDirectory.class, Map.of("units", arguments -> Optional.of(list)));
    }

    private static AdministrativeUnit unit(String code, UnitLevel level, String parent) {
        return new AdministrativeUnit(
                code, code, level, "", parent, LocalDate.MIN, LocalDate.MAX, List.of());
    }

    @SuppressWarnings("unchecked")
    private static SurveyRegister register(List<RegisteredHousehold> households) {
        RoundSnapshot snapshot =
                fake(
                        RoundSnapshot.class,
                        Map.of(
                                "forEachHousehold",
                                arguments -> {
                                    households.forEach((Consumer<Object>) arguments[0]);
                                    return null;
                                }));
        return fake(
                SurveyRegister.class,
                Map.of(
                        "read",
                        arguments -> {
                            assertThat(arguments[1]).isEqualTo(Set.of("06505"));
                            return ((Function<RoundSnapshot, Object>) arguments[2]).apply(snapshot);
                        }));
    }

    private static <T> T fake(Class<T> type, Map<String, Function<Object[], Object>> answers) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) ->
                                answers.get(method.getName()).apply(arguments)));
    }
}
