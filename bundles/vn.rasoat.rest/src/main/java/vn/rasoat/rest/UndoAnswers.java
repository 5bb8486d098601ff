package vn.rasoat.rest;

import java.time.ZoneOffset;
import java.util.List;
import vn.rasoat.contract.rest.v1.RowKind;
import vn.rasoat.contract.rest.v1.UndoEffect;
import vn.rasoat.contract.rest.v1.UndoObstacle;
import vn.rasoat.contract.rest.v1.UndoPreview;
import vn.rasoat.contract.rest.v1.UndoRecord;

/** Undos to the types of the contract. */
final class UndoAnswers {

    private UndoAnswers() {}

    static UndoPreview preview(vn.rasoat.api.register.UndoPreview preview) {
        return new UndoPreview()
                .id(preview.id())
                .round(preview.round().toString())
                .possible(preview.possible())
                .undone(preview.undone().map(UndoAnswers::record).orElse(null))
                .effects(effects(preview.effects()))
                .withoutOutcome(preview.withoutOutcome())
                .obstacleCount(preview.obstacleCount())
                .obstacles(preview.obstacles().stream().map(UndoAnswers::obstacle).toList())
                .confirmedBy(preview.confirmedBy());
    }

    static UndoRecord record(vn.rasoat.api.register.UndoRecord undo) {
        return new UndoRecord()
                .id(undo.id())
                .round(undo.round().toString())
                .undone(undo.undone())
                .at(undo.at().atOffset(ZoneOffset.UTC))
                .person(undo.person())
                .reason(undo.reason())
                .effects(effects(undo.effects()))
                .withoutOutcome(undo.withoutOutcome());
    }

    private static List<UndoEffect> effects(List<vn.rasoat.api.register.UndoEffect> effects) {
        return effects.stream()
                .map(
                        effect ->
                                new UndoEffect()
                                        .kind(kind(effect.kind()))
                                        .removed(effect.removed())
                                        .restored(effect.restored())
                                        .returned(effect.returned()))
                .toList();
    }

    private static UndoObstacle obstacle(vn.rasoat.api.register.UndoObstacle obstacle) {
        return new UndoObstacle()
                .kind(kind(obstacle.kind()))
                .commune(obstacle.place().commune())
                .village(obstacle.place().village())
                .number(obstacle.place().number())
                .change(obstacle.change());
    }

    static RowKind kind(vn.rasoat.api.register.RowKind kind) {
        return RowKind.fromValue(Answers.word(kind));
    }
}
