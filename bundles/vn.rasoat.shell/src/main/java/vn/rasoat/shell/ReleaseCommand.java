package vn.rasoat.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import vn.rasoat.api.intake.HeldImports;
import vn.rasoat.api.intake.HeldRelease;

/** Releases a held file. */
@Service
@Command(
        scope = "rasoat",
        name = "release",
        description = "Duyệt một tệp đang giữ / Releases a held file")
public final class ReleaseCommand extends ReviewCommand {

    @Reference HeldImports held;

    @Argument(name = "RECEIPT", required = true, description = "Mã biên nhận / Receipt id")
    String id;

    @Option(name = "--person", required = true, description = "Người duyệt / Who does it")
    String person;

    @Option(name = "--reason", required = true, description = "Lý do / Why")
    String reason;

    @Option(
            name = "--accept-differences",
            description = "Duyệt cả khi kết quả đã khác / Also if the result is another one by now")
    boolean acceptDifferences;

    @Override
    void run(PrintStream out, Language language) {
        HeldRelease release = held.release(id, person.strip(), reason.strip(), acceptDifferences);
        for (HeldRelease.Difference difference : release.differences()) {
            out.println(
                    language.text(
                            "held.difference",
                            difference.what(),
                            difference.held(),
                            difference.now()));
        }
        if (release.receipt().isEmpty()) {
            throw new IllegalStateException(language.text("held.differs"));
        }
        new ReceiptPrinter(out, language).print(release.receipt().get());
    }
}
