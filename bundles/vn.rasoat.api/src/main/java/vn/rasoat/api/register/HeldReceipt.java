package vn.rasoat.api.register;

import java.time.Instant;
import java.util.Optional;
import vn.rasoat.api.round.RoundKey;

/** What became of a receipt that was held. */
public final class HeldReceipt {

    /** State of a held receipt. */
    public enum State {
        PENDING,
        RELEASED,
        DISCARDED
    }

    /**
     * Who ended it and why.
     *
     * @param person who
     * @param reason why
     * @param at when
     */
    public record Decision(String person, String reason, Instant at) {}

    private final String id;
    private final RoundKey round;
    private final State state;
    private final Decision decision;
    private final String released;

    /**
     * A held receipt.
     *
     * @param id its id
     * @param round its round
     * @param state what became of it
     * @param decision who decided; empty while it is pending
     * @param released receipt of the change set it became, if it was released
     */
    public HeldReceipt(
            String id,
            RoundKey round,
            State state,
            Optional<Decision> decision,
            Optional<String> released) {
        this.id = id;
        this.round = round;
        this.state = state;
        this.decision = decision.orElse(null);
        this.released = released.orElse(null);
    }

    /**
     * Its id.
     *
     * @return id of the held receipt
     */
    public String id() {
        return id;
    }

    /**
     * Its round.
     *
     * @return the round
     */
    public RoundKey round() {
        return round;
    }

    /**
     * What became of it.
     *
     * @return the state
     */
    public State state() {
        return state;
    }

    /**
     * Who decided.
     *
     * @return empty while it is pending
     */
    public Optional<Decision> decision() {
        return Optional.ofNullable(decision);
    }

    /**
     * The receipt of the change set it became.
     *
     * @return empty unless it was released
     */
    public Optional<String> released() {
        return Optional.ofNullable(released);
    }

    /** Ids only: the rest names a person. */
    @Override
    public String toString() {
        return "held " + id + " " + state;
    }
}
