package vn.rasoat.register;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import vn.rasoat.api.round.RoundKey;

/**
 * Members and outcomes of households that come back. An outcome is about the content, which is the
 * same again; it stays away if the law of the round moved since, as the other households may have
 * been classified by the new one.
 */
final class HouseholdCopies implements AutoCloseable {

    private static final int BATCH = 1000;
    private static final String OF_VERSION =
            "x.province = h.province and x.review_year = h.review_year"
                    + " and x.household_id = h.household_id and x.added_by = h.added_by";
    private static final String OUTCOME =
            " join outcome x on " + OF_VERSION + " and x.superseded_by = 0 and x.saved_at >= ?";
    private static final String OF_HOUSEHOLD =
            " where h.province = ? and h.review_year = ? and h.household_id = ?"
                    + " and h.superseded_by = ?";
    private static final String ID = "h.province, h.review_year, h.household_id";

    private final RoundKey round;
    private final int changeSet;
    private final int undone;
    private final OffsetDateTime lawSince;
    private final Batch members;
    private final Batch outcomes;
    private final Batch local;

    HouseholdCopies(
            Connection connection,
            RoundKey round,
            int changeSet,
            int undone,
            OffsetDateTime lawSince)
            throws SQLException {
        this.round = round;
        this.changeSet = changeSet;
        this.undone = undone;
        this.lawSince = lawSince;
        members =
                new Batch(
                        connection,
                        "insert into household_member (province, review_year, household_id,"
                                + " added_by, member_order, personal_id, answers) select "
                                + ID
                                + ", cast(? as integer), x.member_order, x.personal_id, x.answers"
                                + " from household h join household_member x on "
                                + OF_VERSION
                                + OF_HOUSEHOLD);
        String content = String.join(", ", StoredOutcome.COLUMNS);
        outcomes =
                new Batch(
                        connection,
                        "insert into outcome (province, review_year, household_id, added_by,"
                                + " outcome_no, superseded_by, saved_at, content_sha256, "
                                + content
                                + ") select "
                                + ID
                                + ", cast(? as integer), 1, 0, x.saved_at, x.content_sha256, x."
                                + String.join(", x.", StoredOutcome.COLUMNS)
                                + " from household h"
                                + OUTCOME
                                + OF_HOUSEHOLD);
        local =
                new Batch(
                        connection,
                        "insert into outcome_local (province, review_year, household_id, added_by,"
                                + " outcome_no, "
                                + String.join(", ", StoredOutcome.LOCAL_COLUMNS)
                                + ") select "
                                + ID
                                + ", cast(? as integer), 1, l."
                                + String.join(", l.", StoredOutcome.LOCAL_COLUMNS)
                                + " from household h"
                                + OUTCOME
                                + " join outcome_local l on l.province = x.province"
                                + " and l.review_year = x.review_year"
                                + " and l.household_id = x.household_id"
                                + " and l.added_by = x.added_by and l.outcome_no = x.outcome_no"
                                + OF_HOUSEHOLD);
    }

    /**
     * A household whose row is back already. One by one: H2 takes twice as long for the households
     * of a chunk in one statement.
     */
    void add(String id) throws SQLException {
        members.add(List.of(changeSet, round.province(), round.year(), id, undone));
        List<Object> outcome =
                List.of(changeSet, lawSince, round.province(), round.year(), id, undone);
        outcomes.add(outcome);
        local.add(outcome);
        if (members.waiting() >= BATCH) {
            flush();
        }
    }

    void flush() throws SQLException {
        members.flush();
        outcomes.flush();
        local.flush();
    }

    @Override
    public void close() throws SQLException {
        members.close();
        outcomes.close();
        local.close();
    }
}
