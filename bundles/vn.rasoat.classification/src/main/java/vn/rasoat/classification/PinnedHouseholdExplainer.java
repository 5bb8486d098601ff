package vn.rasoat.classification;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.rasoat.api.classification.Explanation;
import vn.rasoat.api.classification.HouseholdExplainer;
import vn.rasoat.api.classification.Outcome;
import vn.rasoat.api.host.UnitDirectory;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.register.RegisteredHousehold;
import vn.rasoat.api.register.SurveyRegister;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.round.Rounds;
import vn.rasoat.api.rules.StandardCatalogue;
import vn.rasoat.api.unit.AdministrativeUnit;
import vn.rasoat.api.unit.UnitLevel;

/** Explains stored outcomes from the very texts that they were made with. */
@Component
public final class PinnedHouseholdExplainer implements HouseholdExplainer {

    private static final Comparator<RegisteredHousehold> BY_NUMBER =
            Comparator.comparing(household -> household.survey().key(), HouseholdOrder.BY_NUMBER);

    private final Rounds rounds;
    private final SurveyRegister register;
    private final UnitDirectory units;
    private final Scorers scorers;

    /**
     * Called by Declarative Services.
     *
     * @param rounds finds the round and its former pins
     * @param register holds surveys and outcomes
     * @param units names the communes
     * @param catalogue the installed standards
     */
    @Activate
    public PinnedHouseholdExplainer(
            @Reference Rounds rounds,
            @Reference SurveyRegister register,
            @Reference UnitDirectory units,
            @Reference StandardCatalogue catalogue) {
        this.rounds = rounds;
        this.register = register;
        this.units = units;
        scorers = new Scorers(catalogue);
    }

    /**
     * {@inheritDoc}
     *
     * <p>HN-2021 also where the texts that the round pins or pinned do not give the stored class:
     * then nobody can say how it came about before the round is classified again.
     */
    @Override
    public Explanation explain(RoundKey key, String householdId) {
        Round round = rounds.get(key);
        RegisteredHousehold household =
                register.read(key, Set.of(), snapshot -> snapshot.household(householdId))
                        .orElseThrow(
                                () ->
                                        new RejectedRequestException(
                                                IssueCode.HOUSEHOLD_UNKNOWN,
                                                householdId,
                                                key.toString()));
        AdministrativeUnit commune = commune(round, household.survey().key().commune());
        return explanation(round, commune, household, pins(round));
    }

    @Override
    public List<Explanation> explainVillage(RoundKey key, String commune, String village) {
        Round round = rounds.get(key);
        AdministrativeUnit unit = commune(round, commune);
        String wanted = Normalizer.normalize(village.strip(), Normalizer.Form.NFC);
        List<RegisteredHousehold> households =
                register.read(
                        key,
                        Set.of(commune),
                        snapshot -> {
                            List<RegisteredHousehold> found = new ArrayList<>();
                            snapshot.forEachHousehold(
                                    household -> {
                                        String name = household.survey().key().village();
                                        if (name.equalsIgnoreCase(wanted)
                                                && household.outcome().isPresent()) {
                                            found.add(household);
                                        }
                                    });
                            return found;
                        });
        if (households.isEmpty()) {
            throw new RejectedRequestException(IssueCode.VILLAGE_UNKNOWN, wanted, commune);
        }
        households.sort(BY_NUMBER);
        PinsOfOutcome pins = pins(round);
        return households.stream()
                .map(household -> explanation(round, unit, household, pins))
                .toList();
    }

    private PinsOfOutcome pins(Round round) {
        return new PinsOfOutcome(scorers, round, rounds.changes(round.key()));
    }

    private AdministrativeUnit commune(Round round, String code) {
        String province = round.key().province();
        String day = round.startsOn().toString();
        return units.units(province, round.startsOn())
                .orElseThrow(
                        () -> new RejectedRequestException(IssueCode.NO_UNIT_LIST, province, day))
                .find(code)
                .filter(unit -> unit.level() == UnitLevel.COMMUNE)
                .orElseThrow(() -> new RejectedRequestException(IssueCode.UNIT_UNKNOWN, code, day));
    }

    private Explanation explanation(
            Round round,
            AdministrativeUnit commune,
            RegisteredHousehold household,
            PinsOfOutcome pins) {
        Outcome outcome =
                household.outcome().orElseThrow(() -> Requests.notClassified(1, round.key()));
        PinsOfOutcome.Found found =
                pins.find(household.survey(), outcome)
                        .orElseThrow(() -> Requests.notClassified(1, round.key()));
        List<String> open = found.reasons().verdict().unknownFacts();
        return new Explanation(
                round,
                household.id(),
                commune,
                household.survey(),
                outcome,
                found.ready().standard().title(),
                found.reasons(),
                outcome.local()
                        .map(
                                local ->
                                        scorers.get(local.standard(), found.pins().scoring())
                                                .scorer()
                                                .explain(household.survey())),
                found.ready().standard().unknownFacts().stream()
                        .filter(fact -> open.contains(fact.key()))
                        .toList(),
                Questions.of(found.ready().standard(), found.reasons()));
    }
}
