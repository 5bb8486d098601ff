package vn.rasoat.rules;

import java.util.List;
import java.util.Optional;
import vn.rasoat.api.rules.Citation;

/**
 * The income per person and month.
 *
 * @param path where it stands if it is stated
 * @param citation what it rests on
 * @param estimates what B1 says of it where it is not given
 * @param sheet how it is computed from receipts and costs, where there is a sheet
 */
record IncomeMeasure(
        String path, Citation citation, List<Estimate> estimates, Optional<IncomeSheet> sheet) {

    IncomeMeasure {
        estimates = List.copyOf(estimates);
    }

    /**
     * A B1 total at or below one value stands for an income at or below another.
     *
     * @param line name of the B1 value
     * @param income name of the income value
     * @param citation what it rests on
     */
    record Estimate(String line, String income, Citation citation) {}
}
