package vn.rasoat.soap;

import java.util.List;
import vn.rasoat.contract.soap.v1.RowKind;
import vn.rasoat.contract.soap.v1.UndoEffect;
import vn.rasoat.contract.soap.v1.UndoObstacle;
import vn.rasoat.contract.soap.v1.UndoPreview;
import vn.rasoat.contract.soap.v1.UndoRecord;

/** Undos to the types of the contract. */
final class UndoAnswers {

    private UndoAnswers() {}

    static UndoPreview preview(vn.rasoat.api.register.UndoPreview preview) {
        UndoPreview answer = new UndoPreview();
        answer.setId(preview.id());
        answer.setRound(preview.round().toString());
        answer.setPossible(preview.possible());
        preview.undone().map(UndoAnswers::record).ifPresent(answer::setUndone);
        answer.getEffects().addAll(effects(preview.effects()));
        answer.setWithoutOutcome(preview.withoutOutcome());
        answer.setObstacleCount(preview.obstacleCount());
        preview.obstacles().forEach(obstacle -> answer.getObstacles().add(obstacle(obstacle)));
        answer.getConfirmedBy().addAll(preview.confirmedBy());
        return answer;
    }

    static UndoRecord record(vn.rasoat.api.register.UndoRecord undo) {
        UndoRecord answer = new UndoRecord();
        answer.setId(undo.id());
        answer.setRound(undo.round().toString());
        answer.setUndone(undo.undone());
        answer.setAt(Answers.calendar(undo.at().toString()));
        answer.setPerson(Answers.xml(undo.person()));
        answer.setReason(Answers.xml(undo.reason()));
        answer.getEffects().addAll(effects(undo.effects()));
        answer.setWithoutOutcome(undo.withoutOutcome());
        return answer;
    }

    private static List<UndoEffect> effects(List<vn.rasoat.api.register.UndoEffect> effects) {
        return effects.stream().map(UndoAnswers::effect).toList();
    }

    private static UndoEffect effect(vn.rasoat.api.register.UndoEffect effect) {
        UndoEffect answer = new UndoEffect();
        answer.setKind(kind(effect.kind()));
        answer.setRemoved(effect.removed());
        answer.setRestored(effect.restored());
        answer.setReturned(effect.returned());
        return answer;
    }

    private static UndoObstacle obstacle(vn.rasoat.api.register.UndoObstacle obstacle) {
        UndoObstacle answer = new UndoObstacle();
        answer.setKind(kind(obstacle.kind()));
        answer.setCommune(obstacle.place().commune());
        answer.setVillage(Answers.xml(obstacle.place().village()));
        answer.setNumber(Answers.xml(obstacle.place().number()));
        answer.setChange(obstacle.change());
        return answer;
    }

    static RowKind kind(vn.rasoat.api.register.RowKind kind) {
        return RowKind.fromValue(Answers.word(kind));
    }
}
