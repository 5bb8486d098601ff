package vn.rasoat.shell;

import java.io.PrintStream;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import vn.rasoat.api.intake.HeldImports;
import vn.rasoat.api.register.HeldReceipt;

/** Lists the held files of a round. */
@Service
@Command(
        scope = "rasoat",
        name = "held",
        description = "Các tệp đang giữ của một kỳ / The held files of a round")
public final class HeldCommand extends ReviewCommand {

    @Reference HeldImports held;

    @Argument(
            name = "ROUND",
            required = true,
            description = "Kỳ rà soát, ví dụ 20-2024 / Round, for example 20-2024")
    String round;

    @Override
    void run(PrintStream out, Language language) {
        List<HeldReceipt> pending = held.pending(round(round));
        if (pending.isEmpty()) {
            out.println(language.text("held.none"));
        }
        pending.forEach(receipt -> out.println(language.text("held", receipt.id())));
    }
}
