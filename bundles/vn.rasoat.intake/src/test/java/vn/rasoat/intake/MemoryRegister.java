package vn.rasoat.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.rasoat.api.classification.Outcome;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.register.ChangeSet;
import vn.rasoat.api.register.RegisteredHousehold;
import vn.rasoat.api.register.RoundSnapshot;
import vn.rasoat.api.register.RowOutcome;
import vn.rasoat.api.register.SurveyRegister;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.survey.HouseholdEvent;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.OpeningEntry;
import vn.rasoat.api.survey.Residents;
import vn.rasoat.api.survey.SurveyedHousehold;

/** A register that forgets everything with the test. */
final class MemoryRegister implements SurveyRegister {

    final Map<HouseholdKey, SurveyedHousehold> households = new LinkedHashMap<>();
    final Map<HouseholdKey, OpeningEntry> opening = new LinkedHashMap<>();
    final Set<HouseholdEvent> events = new LinkedHashSet<>();
    final Map<String, Residents> residents = new LinkedHashMap<>();
    final Set<String> covered = new LinkedHashSet<>();
    final Map<String, Receipt> receipts = new HashMap<>();

    /** What was surveyed in earlier rounds. */
    final Map<RoundKey, List<SurveyedHousehold>> before = new HashMap<>();

    private int number;

    @Override
    public ChangeSet begin(RoundKey round) {
        String id = "change-" + ++number;
        return new ChangeSet() {
            private final List<Runnable> pending = new ArrayList<>();

            @Override
            public String id() {
                return id;
            }

            @Override
            public List<RowOutcome> putHouseholds(List<SurveyedHousehold> surveys) {
                surveys.forEach(survey -> pending.add(() -> households.put(survey.key(), survey)));
                return surveys.stream()
                        .map(survey -> outcome(households.get(survey.key()), survey))
                        .toList();
            }

            @Override
            public void coverOpeningList(Set<String> communes) {
                pending.add(() -> covered.addAll(communes));
            }

            @Override
            public RowOutcome put(OpeningEntry entry) {
                pending.add(() -> opening.put(entry.key(), entry));
                return outcome(opening.get(entry.key()), entry);
            }

            @Override
            public RowOutcome put(HouseholdEvent event) {
                pending.add(() -> events.add(event));
                return events.contains(event) ? RowOutcome.UNCHANGED : RowOutcome.NEW;
            }

            @Override
            public RowOutcome put(Residents totals) {
                pending.add(() -> residents.put(totals.commune(), totals));
                return outcome(residents.get(totals.commune()), totals);
            }

            @Override
            public void commit(Receipt receipt) {
                pending.forEach(Runnable::run);
                receipts.put(receipt.id(), receipt);
            }

            @Override
            public void close() {
                pending.clear();
            }
        };
    }

    private static RowOutcome outcome(Object before, Object now) {
        if (before == null) {
            return RowOutcome.NEW;
        }
        return before.equals(now) ? RowOutcome.UNCHANGED : RowOutcome.CHANGED;
    }

    SurveyedHousehold only() {
        if (households.size() != 1) {
            throw new AssertionError("expected one household, got " + households.keySet());
        }
        return households.values().iterator().next();
    }

    @Override
    public Optional<Receipt> receipt(String id) {
        return Optional.ofNullable(receipts.get(id));
    }

    @Override
    public void saveOutcomes(RoundKey round, int lastChangeSet, Map<String, Outcome> outcomes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> T read(RoundKey round, Set<String> communes, Function<RoundSnapshot, T> reader) {
        return reader.apply(new Surveys(before.getOrDefault(round, List.of())));
    }

    /** A snapshot that knows surveys only. */
    private record Surveys(List<SurveyedHousehold> surveys) implements RoundSnapshot {

        @Override
        public void forEachHousehold(Consumer<RegisteredHousehold> consumer) {
            surveys.forEach(
                    survey ->
                            consumer.accept(
                                    new RegisteredHousehold(
                                            survey.key().toString(), survey, Optional.empty())));
        }

        @Override
        public Optional<RegisteredHousehold> household(String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<OpeningEntry> openingList() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Set<String> openingListCommunes() {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<HouseholdEvent> events() {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Residents> residents() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int lastChangeSet() {
            throw new UnsupportedOperationException();
        }
    }
}
