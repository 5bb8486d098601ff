package vn.rasoat.api.report;

import java.util.List;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.rules.Indicator;
import vn.rasoat.api.unit.AdministrativeUnit;

/**
 * Multidimensional measures by the method of Alkire and Foster, for persons, with equal weights of
 * the indicators. Poor are the members of households whose class is poor, so the measures agree
 * with the forms.
 *
 * @param round the round
 * @param indicators the indicators in the order of the forms
 * @param rows the unit that was asked for first, then the units below it
 */
public record MeasureTable(Round round, List<Indicator> indicators, List<Row> rows) {

    public MeasureTable {
        indicators = List.copyOf(indicators);
        rows = List.copyOf(rows);
    }

    /**
     * The measures of one unit.
     *
     * @param unit the unit
     * @param population persons the measures are about: all residents, or where their number is not
     *     known the surveyed persons
     * @param ofResidents whether the population is that of all residents
     * @param headcount H: poor persons of the population
     * @param intensity A: deprivations of the poor, weighted by persons, of all that are possible
     * @param adjustedHeadcount M0 = H x A
     * @param censored by indicator: persons who are poor and deprived in it, of the population
     * @param contributions by indicator: its share of M0
     * @param openPersons poor persons with an unknown indicator, who count as not deprived in it
     */
    public record Row(
            AdministrativeUnit unit,
            long population,
            boolean ofResidents,
            Ratio headcount,
            Ratio intensity,
            Ratio adjustedHeadcount,
            List<Ratio> censored,
            List<Ratio> contributions,
            long openPersons) {

        public Row {
            censored = List.copyOf(censored);
            contributions = List.copyOf(contributions);
        }
    }
}
