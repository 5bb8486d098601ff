package vn.rasoat.soap;

import vn.rasoat.api.register.ImportUndo;
import vn.rasoat.contract.soap.v1.UndoPreview;
import vn.rasoat.contract.soap.v1.UndoRecord;

/** The operations on a file that was handed in. */
final class CorrectionOperations {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 1000;

    private final ImportUndo undo;

    CorrectionOperations(ImportUndo undo) {
        this.undo = undo;
    }

    UndoPreview previewUndo(String receiptId) {
        return UndoAnswers.preview(undo.preview(receiptId));
    }

    UndoRecord undoImport(String receiptId, String person, String reason) {
        return UndoAnswers.record(
                undo.undo(
                        receiptId,
                        Requests.line("person", person, LONGEST_NAME),
                        Requests.line("reason", reason, LONGEST_REASON)));
    }
}
