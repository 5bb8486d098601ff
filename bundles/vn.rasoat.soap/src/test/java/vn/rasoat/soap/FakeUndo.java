package vn.rasoat.soap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.register.ImportUndo;
import vn.rasoat.api.register.RowKind;
import vn.rasoat.api.register.UndoEffect;
import vn.rasoat.api.register.UndoObstacle;
import vn.rasoat.api.register.UndoPreview;
import vn.rasoat.api.register.UndoRecord;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.survey.HouseholdKey;

/** The change r1 can be undone once; r3 stands in the way of r2. */
final class FakeUndo implements ImportUndo {

    private static final RoundKey ROUND = new RoundKey("20", 2024);
    private static final List<UndoEffect> EFFECTS =
            List.of(
                    new UndoEffect(RowKind.HOUSEHOLD, 3, 2, 1),
                    new UndoEffect(RowKind.OPENING_LIST, 0, 1, 0));

    final List<UndoRecord> done = new ArrayList<>();

    @Override
    public UndoPreview preview(String id) {
        return switch (id) {
            case "r1" ->
                    new UndoPreview(id, ROUND, undone(id), EFFECTS, 2, 0, List.of(), List.of("r4"));
            case "r2" ->
                    new UndoPreview(
                            id,
                            ROUND,
                            Optional.empty(),
                            EFFECTS,
                            0,
                            101,
                            List.of(
                                    new UndoObstacle(
                                            RowKind.HOUSEHOLD,
                                            new HouseholdKey(
                                                    "06505", "Thôn Đồng Mỏ", "12", "bí mật"),
                                            "r3")),
                            List.of());
            default -> throw new RejectedRequestException(IssueCode.RECEIPT_UNKNOWN, id);
        };
    }

    @Override
    public UndoRecord undo(String id, String person, String reason) {
        UndoPreview preview = preview(id);
        if (person.isEmpty() || reason.isEmpty()) {
            throw new RejectedRequestException(IssueCode.REASON_MISSING, "person");
        }
        if (preview.undone().isPresent()) {
            throw new RejectedRequestException(
                    IssueCode.UNDONE_ALREADY, id, preview.undone().get().id());
        }
        if (!preview.possible()) {
            throw new RejectedRequestException(
                    IssueCode.UNDO_BLOCKED, Integer.toString(preview.obstacleCount()), id, "r3");
        }
        UndoRecord undo =
                new UndoRecord(
                        "u1",
                        ROUND,
                        id,
                        Instant.parse("2024-10-05T03:04:05Z"),
                        person,
                        reason,
                        EFFECTS,
                        2);
        done.add(undo);
        return undo;
    }

    @Override
    public Optional<UndoRecord> undone(String id) {
        return done.stream().filter(undo -> undo.undone().equals(id)).findFirst();
    }

    @Override
    public Optional<UndoRecord> find(String id) {
        return done.stream().filter(undo -> undo.id().equals(id)).findFirst();
    }

    @Override
    public List<UndoRecord> all(RoundKey round) {
        return List.copyOf(done);
    }
}
