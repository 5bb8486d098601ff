package vn.rasoat.intake;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.stream.Stream;
import vn.rasoat.api.classification.Outcome;
import vn.rasoat.api.intake.ImportState;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.intake.RowReport;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.register.ChangeSet;
import vn.rasoat.api.register.HeldReceipt;
import vn.rasoat.api.register.HeldReceipts;
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
final class MemoryRegister implements SurveyRegister, HeldReceipts {

    final Map<HouseholdKey, SurveyedHousehold> households = new LinkedHashMap<>();
    final Map<HouseholdKey, OpeningEntry> opening = new LinkedHashMap<>();
    final Set<HouseholdEvent> events = new LinkedHashSet<>();
    final Map<String, Residents> residents = new LinkedHashMap<>();
    final Set<String> covered = new LinkedHashSet<>();
    final Map<String, Receipt> receipts = new HashMap<>();

    /** What was surveyed in earlier rounds. */
    final Map<RoundKey, List<SurveyedHousehold>> before = new HashMap<>();

    final Map<String, List<RowReport>> reports = new HashMap<>();
    final Map<String, HeldReceipt> held = new LinkedHashMap<>();
    private int number;

    @Override
    public boolean rows(String receiptId, Consumer<RowReport> consumer) {
        List<RowReport> rows = reports.getOrDefault(receiptId, List.of());
        rows.forEach(consumer);
        return !rows.isEmpty();
    }

    @Override
    public Optional<HeldReceipt> find(String id) {
        return Optional.ofNullable(held.get(id));
    }

    @Override
    public List<HeldReceipt> pending() {
        return held.values().stream().filter(h -> h.state() == HeldReceipt.State.PENDING).toList();
    }

    private void requirePending(String id) {
        if (find(id).filter(h -> h.state() == HeldReceipt.State.PENDING).isEmpty()) {
            throw new RejectedRequestException(IssueCode.NOT_HELD, id);
        }
    }

    @Override
    public HeldReceipt discard(String id, String person, String reason) {
        requirePending(id);
        HeldReceipt discarded =
                new HeldReceipt(
                        id,
                        held.get(id).round(),
                        HeldReceipt.State.DISCARDED,
                        Optional.of(new HeldReceipt.Decision(person, reason, ImportFixture.NOW)),
                        Optional.empty());
        held.put(id, discarded);
        return discarded;
    }

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
            public void releases(String heldId, String person, String reason) {
                requirePending(heldId);
                HeldReceipt.Decision decision =
                        new HeldReceipt.Decision(person, reason, ImportFixture.NOW);
                pending.add(
                        () ->
                                held.put(
                                        heldId,
                                        new HeldReceipt(
                                                heldId,
                                                round,
                                                HeldReceipt.State.RELEASED,
                                                Optional.of(decision),
                                                Optional.of(id))));
            }

            @Override
            public void commit(Receipt receipt, Stream<RowReport> rows) {
                assertThat(receipt.stored()).isTrue();
                pending.forEach(Runnable::run);
                keep(receipt, rows);
            }

            @Override
            public void abandon(Receipt receipt, Stream<RowReport> rows) {
                assertThat(receipt.stored()).isFalse();
                keep(receipt, rows);
                if (receipt.state() == ImportState.HELD) {
                    held.put(
                            receipt.id(),
                            new HeldReceipt(
                                    receipt.id(),
                                    round,
                                    HeldReceipt.State.PENDING,
                                    Optional.empty(),
                                    Optional.empty()));
                }
            }

            private void keep(Receipt receipt, Stream<RowReport> rows) {
                receipts.put(receipt.id(), receipt);
                reports.put(receipt.id(), rows.toList());
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

    /** Forgets everything now. */
    void clear() {
        households.clear();
        opening.clear();
        events.clear();
        residents.clear();
        covered.clear();
        receipts.clear();
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
