package vn.rasoat.api.register;

import java.time.Instant;
import java.util.Map;

/**
 * When files came into a round. An import that left every row of a village as it was counts for the
 * commune alone: rows remember only who wrote them.
 *
 * @param communes by commune code
 * @param villages by place
 * @param refused when the last file of which no household was taken came, by the unit it was for
 */
public record ImportTimes(
        Map<String, Period> communes, Map<Village, Period> villages, Map<String, Instant> refused) {

    public ImportTimes {
        communes = Map.copyOf(communes);
        villages = Map.copyOf(villages);
        refused = Map.copyOf(refused);
    }

    /**
     * A village.
     *
     * @param commune code of its commune
     * @param name as surveys write it, empty for households without one
     */
    public record Village(String commune, String name) {}

    /**
     * From the first to the last import.
     *
     * @param first the first
     * @param last the last, equal to the first where there was one only
     */
    public record Period(Instant first, Instant last) {

        /**
         * The shortest period with another one in it.
         *
         * @param other the other one
         * @return from the earlier beginning to the later end
         */
        public Period with(Period other) {
            return new Period(
                    first.isBefore(other.first) ? first : other.first,
                    last.isAfter(other.last) ? last : other.last);
        }
    }
}
