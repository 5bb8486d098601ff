package vn.rasoat.shell;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import vn.rasoat.api.register.ImportUndo;
import vn.rasoat.api.register.RowKind;
import vn.rasoat.api.register.UndoEffect;
import vn.rasoat.api.register.UndoObstacle;
import vn.rasoat.api.register.UndoPreview;
import vn.rasoat.api.register.UndoRecord;

/** Undoes an import, or says what that would do. */
@Service
@Command(
        scope = "rasoat",
        name = "undo",
        description =
                "Hoàn tác một lần nhập; mặc định chỉ xem trước / Undoes an import; by default only"
                        + " shows what would change")
public final class UndoCommand extends ReviewCommand {

    @Reference ImportUndo undo;

    @Argument(
            name = "RECEIPT",
            required = true,
            description = "Mã biên nhận, hoặc mã lần hoàn tác / Id of a receipt, or of an undo")
    String id;

    @Option(name = "--yes", description = "Hoàn tác / Undo it")
    boolean yes;

    @Option(name = "--person", description = "Người thực hiện / Who does it")
    String person = "";

    @Option(name = "--reason", description = "Lý do / Why")
    String reason = "";

    @Override
    void run(PrintStream out, Language language) {
        if (yes) {
            UndoRecord done = undo.undo(id, person.strip(), reason.strip());
            out.println(language.text("undo", done.undone(), done.round()));
            print(done.effects(), done.withoutOutcome(), out, language);
            out.println(language.text("undo.done", done.id()));
            return;
        }
        UndoPreview preview = undo.preview(id);
        out.println(language.text("undo", preview.id(), preview.round()));
        if (preview.undone().isPresent()) {
            out.println(line(preview.undone().get(), language));
            return;
        }
        print(preview.effects(), preview.withoutOutcome(), out, language);
        if (!preview.confirmedBy().isEmpty()) {
            out.println(language.text("undo.confirmed", String.join(", ", preview.confirmedBy())));
        }
        if (preview.obstacleCount() > 0) {
            out.println(language.text("undo.obstacles", preview.obstacleCount()));
            preview.obstacles().forEach(obstacle -> print(obstacle, out, language));
            return;
        }
        out.println(language.text("undo.dry"));
    }

    /** That something was undone: when, by whom and why. */
    static String line(UndoRecord done, Language language) {
        return language.text("undo.undone", done.at(), done.person(), done.reason(), done.id());
    }

    private static void print(
            List<UndoEffect> effects, int withoutOutcome, PrintStream out, Language language) {
        for (UndoEffect effect : effects) {
            out.println(
                    language.text(
                            "undo.effect",
                            kind(effect.kind(), language),
                            effect.removed(),
                            effect.restored(),
                            effect.returned()));
        }
        if (withoutOutcome > 0) {
            out.println(language.text("undo.unclassified", withoutOutcome));
        }
    }

    private static void print(UndoObstacle obstacle, PrintStream out, Language language) {
        out.println(
                language.text(
                        "undo.obstacle",
                        kind(obstacle.kind(), language),
                        obstacle.place().commune(),
                        obstacle.place().village(),
                        obstacle.place().number(),
                        obstacle.change()));
    }

    private static String kind(RowKind kind, Language language) {
        return language.text("row." + kind.name().toLowerCase(Locale.ROOT));
    }
}
