package vn.rasoat.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.rasoat.api.report.MeasureTable;
import vn.rasoat.api.report.Ratio;
import vn.rasoat.api.survey.PovertyClass;

/** What holds for the measures of any households, counted here a second time and directly. */
class MeasureLawsTest {

    private static final int INDICATORS = 12;

    record Household(String commune, PovertyClass now, int persons, Set<Integer> deprived) {}

    @Property(tries = 50)
    void theMeasuresAgreeWithADirectCount(@ForAll("households") List<Household> households) {
        for (MeasureTable.Row row : table(households).rows()) {
            List<Household> here =
                    households.stream()
                            .filter(
                                    it ->
                                            row.unit().code().equals("187")
                                                    || row.unit().code().equals(it.commune()))
                            .toList();
            long population = here.stream().mapToLong(Household::persons).sum();
            List<Household> poor =
                    here.stream().filter(it -> it.now() == PovertyClass.POOR).toList();
            assertThat(row.headcount())
                    .isEqualTo(
                            new Ratio(
                                    poor.stream().mapToLong(Household::persons).sum(), population));
            for (int i = 0; i < INDICATORS; i++) {
                int number = i + 1;
                long deprived =
                        poor.stream()
                                .filter(it -> it.deprived().contains(number))
                                .mapToLong(Household::persons)
                                .sum();
                assertThat(row.censored().get(i)).isEqualTo(new Ratio(deprived, population));
            }
        }
    }

    @Property(tries = 50)
    void theAdjustedHeadcountIsHeadcountTimesIntensity(
            @ForAll("households") List<Household> households) {
        for (MeasureTable.Row row : table(households).rows()) {
            if (row.intensity().defined()) {
                Ratio h = row.headcount();
                Ratio a = row.intensity();
                Ratio m = row.adjustedHeadcount();
                // by cross multiplication, so that nothing is rounded
                assertThat(times(h.numerator(), a.numerator(), m.denominator()))
                        .isEqualTo(times(h.denominator(), a.denominator(), m.numerator()));
            } else {
                assertThat(row.adjustedHeadcount().numerator()).isZero();
            }
        }
    }

    @Property(tries = 50)
    void theAdjustedHeadcountIsTheMeanOfTheCensoredHeadcounts(
            @ForAll("households") List<Household> households) {
        for (MeasureTable.Row row : table(households).rows()) {
            long sum = row.censored().stream().mapToLong(Ratio::numerator).sum();
            assertThat(row.adjustedHeadcount())
                    .isEqualTo(new Ratio(sum, row.population() * INDICATORS));
        }
    }

    @Property(tries = 50)
    void theContributionsAddUpToOne(@ForAll("households") List<Household> households) {
        for (MeasureTable.Row row : table(households).rows()) {
            long sum = row.contributions().stream().mapToLong(Ratio::numerator).sum();
            assertThat(row.contributions()).extracting(Ratio::denominator).containsOnly(sum);
        }
    }

    private static BigInteger times(long one, long two, long three) {
        return BigInteger.valueOf(one)
                .multiply(BigInteger.valueOf(two))
                .multiply(BigInteger.valueOf(three));
    }

    private static MeasureTable table(List<Household> households) {
        World world = World.twoCommunes();
        int number = 0;
        for (Household it : households) {
            number++;
            world.household(it.commune(), "" + number, it.now(), it.persons(), it.deprived());
        }
        return world.measures().measure(World.ROUND, "187");
    }

    @Provide
    Arbitrary<List<Household>> households() {
        return Combinators.combine(
                        Arbitraries.of("06505", "06463"),
                        Arbitraries.of(
                                PovertyClass.POOR, PovertyClass.NEAR_POOR, PovertyClass.NOT_POOR),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(1, INDICATORS).set().ofMaxSize(INDICATORS))
                .as(Household::new)
                .list()
                .ofMaxSize(25);
    }
}
