package vn.rasoat.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import vn.rasoat.api.intake.HeldImports;

/** Discards a held file. */
@Service
@Command(
        scope = "rasoat",
        name = "discard",
        description = "Bỏ một tệp đang giữ / Discards a held file")
public final class DiscardCommand extends ReviewCommand {

    @Reference HeldImports held;

    @Argument(name = "RECEIPT", required = true, description = "Mã biên nhận / Receipt id")
    String id;

    @Option(name = "--person", required = true, description = "Người bỏ / Who does it")
    String person;

    @Option(name = "--reason", required = true, description = "Lý do / Why")
    String reason;

    @Override
    void run(PrintStream out, Language language) {
        held.discard(id, person.strip(), reason.strip());
        out.println(language.text("held.discarded", id));
    }
}
