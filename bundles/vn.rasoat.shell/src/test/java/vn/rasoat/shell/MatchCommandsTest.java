package vn.rasoat.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.api.people.Standing;

class MatchCommandsTest {

    @TempDir Path folder;

    private final FakeMatches matches = new FakeMatches();
    private Fixture fixture;
    private MatchesCommand list;
    private MatchDecideCommand decide;

    @BeforeEach
    void prepare() {
        fixture = new Fixture(folder);
        list = new MatchesCommand();
        list.session = fixture.session();
        list.matches = matches;
        list.round = "20-2025";
        decide = new MatchDecideCommand();
        decide.session = fixture.session();
        decide.matches = matches;
        decide.id = "m1";
    }

    @Test
    void pairsAreListedByPlaceWithoutNames() {
        list.commune = "06505";

        list.execute();

        assertThat(fixture.lines())
                .containsExactly(
                        "Kỳ 20-2025, cặp hộ queued: 1",
                        "  m1: 20-2024 06505/Thôn 1/7 | 20-2025 06505/Bản 2/8 (66 điểm)");
        assertThat(matches.queries.get(0).standing()).isEqualTo(Standing.QUEUED);
        assertThat(matches.queries.get(0).commune()).contains("06505");
    }

    @Test
    void householdsThatSharePersonsAreListed() {
        list.duplicates = true;

        list.execute();

        assertThat(fixture.lines())
                .containsExactly(
                        "Kỳ 20-2025, cặp hộ có người trùng nhau: 1",
                        "  d1: 20-2025 06505/Bản 2/8 | 20-2025 06508/Thôn 3/9 (1 người)");
    }

    @Test
    void recordsAreShownSideBySideAndNothingIsDecidedUnasked() {
        decide.execute();

        assertThat(fixture.lines())
                .contains(
                        "Cặp hộ m1: chờ quyết định, 66 điểm",
                        "  head-name: khớp một phần (12): Nông Thị Hòa | Nông Hòa",
                        "  Nông Hòa; 1950-03-02; female; *********345; head");
        assertThat(matches.decisions).isEmpty();
    }

    @Test
    void decisionIsRecordedWithPersonAndReason() {
        decide.choice = "same";
        decide.person = " An ";
        decide.reason = "một hộ";

        decide.execute();

        assertThat(fixture.lines())
                .contains(
                        "Cặp hộ m1: đã quyết định: cùng một hộ, 66 điểm",
                        "Quyết định same lúc 2025-10-05T03:04:05Z, An: một hộ");
    }

    @Test
    void everyStandingHasItsTextInBothLanguages() {
        for (Standing standing : Standing.values()) {
            String key = "standing." + standing.name().toLowerCase(java.util.Locale.ROOT);
            assertThat(Language.of("vi").text(key)).isNotEqualTo(key);
            assertThat(Language.of("en").text(key)).isNotEqualTo(key);
        }
    }

    @Test
    void unknownWordsAndPairsAreRefused() {
        list.standing = "maybe";
        assertThatThrownBy(list::execute).hasMessageStartingWith("HN-2008 ");
        list.standing = "queued";
        list.round = "20-1999";
        assertThatThrownBy(list::execute).hasMessageStartingWith("HN-2001 ");
        decide.choice = "maybe";
        assertThatThrownBy(decide::execute).hasMessageStartingWith("HN-2008 ");
        decide.choice = "same";
        assertThatThrownBy(decide::execute).hasMessageStartingWith("HN-2020 ");
        decide.choice = "";
        decide.id = "none";
        assertThatThrownBy(decide::execute).hasMessageStartingWith("HN-1613 ");
    }
}
