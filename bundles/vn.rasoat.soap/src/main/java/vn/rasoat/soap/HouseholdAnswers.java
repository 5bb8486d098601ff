package vn.rasoat.soap;

import vn.rasoat.api.register.HouseholdSearch;
import vn.rasoat.api.register.RegisteredHousehold;
import vn.rasoat.contract.soap.v1.ClassSource;
import vn.rasoat.contract.soap.v1.HouseholdEntry;
import vn.rasoat.contract.soap.v1.HouseholdList;
import vn.rasoat.contract.soap.v1.LivingStandardEntry;
import vn.rasoat.contract.soap.v1.LivingStandardList;

/** Lists of households, as the contract writes them. */
final class HouseholdAnswers {

    private HouseholdAnswers() {}

    static HouseholdList page(HouseholdSearch.Page page) {
        HouseholdList list = new HouseholdList();
        page.households().forEach(household -> list.getHouseholds().add(entry(household)));
        list.setOffset(page.offset());
        list.setTotal(page.total());
        return list;
    }

    private static HouseholdEntry entry(RegisteredHousehold household) {
        HouseholdEntry entry = new HouseholdEntry();
        entry.setId(household.id());
        entry.setVillage(Answers.xml(household.survey().key().village()));
        entry.setNumber(Answers.xml(household.survey().key().number()));
        household
                .outcome()
                .ifPresent(
                        outcome -> {
                            entry.setPovertyClass(Answers.povertyClass(outcome.povertyClass()));
                            entry.setSource(source(outcome.source()));
                        });
        return entry;
    }

    static ClassSource source(vn.rasoat.api.classification.ClassSource source) {
        return ClassSource.fromValue(Answers.word(source));
    }

    static LivingStandardList livingStandard(vn.rasoat.api.report.LivingStandardList list) {
        LivingStandardList answer = new LivingStandardList();
        answer.setRound(list.round().key().toString());
        answer.setCommune(list.commune().code());
        answer.setCommuneName(list.commune().name());
        answer.setAuthority(list.authority());
        list.households().forEach(entry -> answer.getHouseholds().add(entry(entry)));
        list.open().forEach(issue -> answer.getOpen().add(Answers.issue(issue)));
        return answer;
    }

    private static LivingStandardEntry entry(vn.rasoat.api.report.LivingStandardList.Entry entry) {
        LivingStandardEntry answer = new LivingStandardEntry();
        answer.setId(entry.householdId());
        answer.setVillage(Answers.xml(entry.key().village()));
        answer.setNumber(Answers.xml(entry.key().number()));
        answer.setHead(Answers.xml(entry.head()));
        answer.setPersons(entry.persons());
        entry.income().ifPresent(answer::setIncome);
        return answer;
    }
}
