package vn.rasoat.rules;

/**
 * What differs between rural and urban households. Every bound is inclusive.
 *
 * @param b1Line highest B1 total of a household below the income line
 * @param incomeLine đồng per person per month
 * @param averageLivingStandardTo highest income of an average living standard
 * @param lowIncomeWorkerTo highest income of a low-income worker's household; carried with the
 *     standard for those who ask, it decides no class
 */
record AreaValues(
        Cited b1Line, Cited incomeLine, Cited averageLivingStandardTo, Cited lowIncomeWorkerTo) {}
