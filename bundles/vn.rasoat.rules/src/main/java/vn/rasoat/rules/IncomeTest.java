package vn.rasoat.rules;

import java.time.LocalDate;
import java.util.Map;
import vn.rasoat.api.survey.Answer;

/**
 * Whether an income lies in a band of named values.
 *
 * @param answer by income alone
 * @param notYet whether the band did not apply yet on the day of the visit
 */
record IncomeTest(Answer answer, boolean notYet) {

    /**
     * Tests an income.
     *
     * @param band the band
     * @param values of the area
     * @param known whether there is an income
     * @param income đồng per person and month, rounded up
     * @param visitFirst first day the visit can have been, as yyyymmdd
     * @param visitLast last day it can have been
     */
    static IncomeTest of(
            IncomeBand band,
            Map<String, NamedValue> values,
            boolean known,
            long income,
            int visitFirst,
            int visitLast) {
        Answer inside = Answer.YES;
        Answer applies = Answer.YES;
        for (ClassCondition.Bound bound : band.bounds()) {
            NamedValue value = values.get(bound.value());
            inside = inside.and(inside(bound, value, known, income));
            applies = applies.and(applies(value, visitFirst, visitLast));
        }
        return new IncomeTest(inside.and(applies), applies == Answer.NO);
    }

    private static Answer inside(
            ClassCondition.Bound bound, NamedValue value, boolean known, long income) {
        if (!known || !value.known()) {
            return Answer.UNKNOWN;
        }
        boolean below = income <= bound.side().cut(value.number().getAsInt());
        return Answer.of(below == bound.side().lower());
    }

    private static Answer applies(NamedValue value, int visitFirst, int visitLast) {
        if (value.from().isEmpty()) {
            return Answer.YES;
        }
        LocalDate date = value.from().get().date();
        int from =
                date.getYear() * AgeBits.YEAR + date.getMonthValue() * 100 + date.getDayOfMonth();
        if (visitFirst == Encoding.ABSENT) {
            return Answer.UNKNOWN;
        }
        if (visitFirst >= from) {
            return Answer.YES;
        }
        return visitLast < from ? Answer.NO : Answer.UNKNOWN;
    }
}
