package vn.rasoat.api.report;

import java.util.List;
import java.util.Optional;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.rules.Ruler;
import vn.rasoat.api.rules.StandardRef;
import vn.rasoat.api.unit.AdministrativeUnit;

/**
 * All forms of a unit, from one snapshot.
 *
 * @param round the round
 * @param unit the unit
 * @param ruler which result of the households the forms count
 * @param standard the text behind it
 * @param authority who issues it, for the letterhead: {@code ỦY BAN NHÂN DÂN HUYỆN CHI LĂNG}
 * @param preliminary true until everything is explained, balanced and recognised
 * @param reasons why it is preliminary, and what else a reader must know
 * @param forms the forms in their order
 */
public record FormPack(
        Round round,
        AdministrativeUnit unit,
        Ruler ruler,
        StandardRef standard,
        String authority,
        boolean preliminary,
        List<Issue> reasons,
        List<StatutoryForm> forms) {

    public FormPack {
        reasons = List.copyOf(reasons);
        forms = List.copyOf(forms);
    }

    /**
     * A form by its number.
     *
     * @param number for example {@code 7.1}
     * @return empty if the pack has none
     */
    public Optional<StatutoryForm> form(String number) {
        return forms.stream().filter(form -> form.number().equals(number)).findFirst();
    }
}
