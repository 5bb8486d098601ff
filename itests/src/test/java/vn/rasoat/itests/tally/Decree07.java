package vn.rasoat.itests.tally;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * NĐ 07/2021 art. 3 and the points of TT 07/2021, as the annual reviews of 2022-2026 apply them.
 */
final class Decree07 {

    private Decree07() {}

    /**
     * The class of a household: poor with B1 up to 140 (rural) or 175 (urban) and B2 from 30;
     * near-poor with the same B1 and less B2; else not poor. Without scores the class that the
     * reviewer wrote; empty where there is neither.
     */
    static Optional<Klass> klass(Survey.Household household) {
        if (household.b1().isEmpty()) {
            return household.stated();
        }
        if (household.b1().getAsInt() > (household.rural() ? 140 : 175)) {
            return Optional.of(Klass.NOT_POOR);
        }
        OptionalInt b2 = b2(household);
        if (b2.isEmpty()) {
            return household.stated();
        }
        return Optional.of(b2.getAsInt() >= 30 ? Klass.POOR : Klass.NEAR_POOR);
    }

    /**
     * Ten points for every ticked indicator; the written total only where nothing can be ticked.
     */
    private static OptionalInt b2(Survey.Household household) {
        if (household.deprived().contains(YesNo.UNKNOWN)) {
            return household.b2();
        }
        return OptionalInt.of(
                10 * (int) household.deprived().stream().filter(YesNo.YES::equals).count());
    }

    /**
     * Average living standard: neither poor nor near-poor, marked as working in agriculture,
     * forestry, fishery or salt making at that standard, and with an income above 1,500,000 up to
     * 2,250,000 đồng (rural), above 2,000,000 up to 3,000,000 (urban). Without an income the mark
     * counts.
     */
    static boolean averageLivingStandard(Survey.Household household, Klass klass) {
        if (klass.listed() || household.livingStandardStated() != YesNo.YES) {
            return false;
        }
        if (household.income().isEmpty()) {
            return true;
        }
        int income = household.income().getAsInt();
        return household.rural()
                ? income > 1_500_000 && income <= 2_250_000
                : income > 2_000_000 && income <= 3_000_000;
    }
}
