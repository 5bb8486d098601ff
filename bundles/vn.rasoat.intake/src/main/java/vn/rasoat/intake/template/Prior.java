package vn.rasoat.intake.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.rasoat.api.classification.Outcome;
import vn.rasoat.api.register.RegisteredHousehold;
import vn.rasoat.api.register.SurveyRegister;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.PovertyClass;
import vn.rasoat.api.survey.SurveyedHousehold;
import vn.rasoat.intake.text.Folding;

/**
 * What the register knows of a commune from the round before.
 *
 * @param listed households that go into the workbook
 * @param opening poor and near-poor households of the whole commune, as classified
 * @param villages villages of {@code listed}
 * @param dividedVillages households of each village of the divided communes, by commune and village
 */
record Prior(
        List<Known> listed,
        List<Known> opening,
        Set<String> villages,
        Map<String, Map<String, Integer>> dividedVillages) {

    /** Nothing is known. */
    static final Prior NONE = new Prior(List.of(), List.of(), Set.of(), Map.of());

    /** A household and its class, empty where it was not classified. */
    record Known(SurveyedHousehold survey, Optional<PovertyClass> result) {

        HouseholdKey key() {
            return survey.key();
        }

        boolean poorOrNear() {
            return result.filter(PovertyClass::listed).isPresent();
        }

        private static Known of(RegisteredHousehold household) {
            return new Known(
                    household.survey(),
                    household
                            .outcome()
                            .map(Outcome::povertyClass)
                            .filter(found -> found != PovertyClass.UNDETERMINED));
        }
    }

    /** Villages together, numbers as numbers: 2 comes before 10. */
    private static final Comparator<Known> AS_PEOPLE_COUNT =
            Comparator.comparing((Known known) -> known.key().village())
                    .thenComparing(known -> digits(known.key().number()))
                    .thenComparing(known -> known.key().number())
                    .thenComparing(known -> known.key().discriminator())
                    .thenComparing(known -> known.key().commune());

    static Prior read(
            SurveyRegister register,
            RoundKey round,
            Origins.Found origins,
            Optional<String> village) {
        Set<String> communes = new TreeSet<>(origins.communes());
        communes.addAll(origins.divided().keySet());
        if (communes.isEmpty()) {
            // an empty set would mean every commune
            return NONE;
        }
        List<Known> households = new ArrayList<>();
        register.read(
                round,
                communes,
                snapshot -> {
                    snapshot.forEachHousehold(household -> households.add(Known.of(household)));
                    return null;
                });
        households.sort(AS_PEOPLE_COUNT);
        Optional<String> wanted = village.map(Folding::strict);
        List<Known> listed = new ArrayList<>();
        List<Known> opening = new ArrayList<>();
        Map<String, Map<String, Integer>> elsewhere = new TreeMap<>();
        for (Known known : households) {
            boolean divided = origins.divided().containsKey(known.key().commune());
            boolean here =
                    wanted.map(Folding.strict(known.key().village())::equals).orElse(!divided);
            if (here) {
                listed.add(known);
            }
            if ((here || !divided) && known.poorOrNear()) {
                opening.add(known);
            }
            if (divided) {
                elsewhere
                        .computeIfAbsent(known.key().commune(), k -> new TreeMap<>())
                        .merge(known.key().village(), 1, Integer::sum);
            }
        }
        Set<String> villages = new TreeSet<>();
        listed.forEach(known -> villages.add(known.key().village()));
        villages.remove("");
        return new Prior(listed, opening, villages, elsewhere);
    }

    private static String digits(String number) {
        return number.matches("[0-9]{1,18}") ? "0".repeat(18 - number.length()) + number : number;
    }

    /** Numbers that several of the households bear in one village. */
    int sharedNumbers() {
        Map<String, Integer> count = new HashMap<>();
        for (Known known : listed) {
            if (!known.key().number().isEmpty()) {
                count.merge(
                        Folding.strict(known.key().village()) + '\t' + known.key().number(),
                        1,
                        Integer::sum);
            }
        }
        return (int) count.values().stream().filter(times -> times > 1).count();
    }

    int members() {
        return listed.stream().mapToInt(known -> known.survey().members().size()).sum();
    }

    int unclassified() {
        return (int) listed.stream().filter(known -> known.result().isEmpty()).count();
    }

    int withoutMembers() {
        return (int) listed.stream().filter(known -> known.survey().members().isEmpty()).count();
    }
}
