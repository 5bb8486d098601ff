package vn.rasoat.register;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.rasoat.api.register.HeldReceipt;
import vn.rasoat.api.register.HeldReceipts;

/** Held receipts in the store. */
@Component(service = HeldReceipts.class)
public final class JdbcHeldReceipts implements HeldReceipts {

    private final DataStore store;
    private final Clock clock;

    /**
     * Held receipts on a store.
     *
     * @param store holds everything
     */
    @Activate
    public JdbcHeldReceipts(@Reference DataStore store) {
        this.store = store;
        this.clock = Clock.systemUTC();
    }

    @Override
    public Optional<HeldReceipt> find(String id) {
        return store.inTransaction(connection -> HeldTable.find(connection, id));
    }

    @Override
    public List<HeldReceipt> pending() {
        return store.inTransaction(HeldTable::pending);
    }

    @Override
    public HeldReceipt discard(String id, String person, String reason) {
        HeldTable.require(person, reason);
        return store.inTransaction(
                connection -> {
                    HeldReceipt held = HeldTable.requirePending(connection, id);
                    RoundTable.lock(connection, held.round());
                    HeldTable.end(
                            connection,
                            id,
                            HeldReceipt.State.DISCARDED,
                            new HeldReceipt.Decision(person, reason, clock.instant()),
                            "");
                    return HeldTable.find(connection, id).orElseThrow();
                });
    }
}
