package vn.rasoat.rest;

import vn.rasoat.api.classification.Outcome;
import vn.rasoat.api.register.HouseholdSearch;
import vn.rasoat.api.register.RegisteredHousehold;
import vn.rasoat.contract.rest.v1.ClassSource;
import vn.rasoat.contract.rest.v1.HouseholdEntry;
import vn.rasoat.contract.rest.v1.HouseholdList;
import vn.rasoat.contract.rest.v1.LivingStandardEntry;
import vn.rasoat.contract.rest.v1.LivingStandardList;

/** Lists of households, as the contract writes them. */
final class HouseholdAnswers {

    private HouseholdAnswers() {}

    static HouseholdList page(HouseholdSearch.Page page) {
        return new HouseholdList()
                .households(page.households().stream().map(HouseholdAnswers::entry).toList())
                .offset(page.offset())
                .total(page.total());
    }

    private static HouseholdEntry entry(RegisteredHousehold household) {
        return new HouseholdEntry()
                .id(household.id())
                .village(household.survey().key().village())
                .number(household.survey().key().number())
                .povertyClass(
                        household
                                .outcome()
                                .map(outcome -> Answers.povertyClass(outcome.povertyClass()))
                                .orElse(null))
                .source(
                        household
                                .outcome()
                                .map(Outcome::source)
                                .map(HouseholdAnswers::source)
                                .orElse(null));
    }

    static ClassSource source(vn.rasoat.api.classification.ClassSource source) {
        return ClassSource.fromValue(Answers.word(source));
    }

    static LivingStandardList livingStandard(vn.rasoat.api.report.LivingStandardList list) {
        return new LivingStandardList()
                .round(list.round().key().toString())
                .commune(list.commune().code())
                .communeName(list.commune().name())
                .authority(list.authority())
                .households(list.households().stream().map(HouseholdAnswers::entry).toList())
                .open(list.open().stream().map(Answers::issue).toList());
    }

    private static LivingStandardEntry entry(vn.rasoat.api.report.LivingStandardList.Entry entry) {
        return new LivingStandardEntry()
                .id(entry.householdId())
                .village(entry.key().village())
                .number(entry.key().number())
                .head(entry.head())
                .persons(entry.persons())
                .income(entry.income().isPresent() ? entry.income().getAsLong() : null);
    }
}
