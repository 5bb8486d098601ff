package vn.rasoat.shell;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import vn.rasoat.api.report.ReviewBoard;
import vn.rasoat.api.report.ReviewReminder;

/** Prints the text of a letter that reminds a unit, or writes it as a text file. */
@Service
@Command(
        scope = "rasoat",
        name = "reminder",
        description = "Soạn thư nhắc đơn vị còn thiếu hộ / Words a reminder of what is missing")
public final class ReminderCommand extends ReviewCommand {

    @Reference ReviewBoard board;

    @Argument(
            index = 0,
            name = "ROUND",
            required = true,
            description = "Kỳ rà soát, ví dụ 20-2026 / Round")
    String round;

    @Argument(
            index = 1,
            name = "UNIT",
            required = true,
            description = "Mã tỉnh, huyện hoặc xã / Code of the province, district or commune")
    String unit;

    @Option(name = "--out", description = "Tệp văn bản UTF-8 / Text file in UTF-8")
    @Completion(FileCompleter.class)
    String file;

    @Override
    void run(PrintStream out, Language language) throws IOException {
        ReviewReminder reminder = board.reminder(round(round), unit);
        if (file == null) {
            reminder.paragraphs().forEach(out::println);
            return;
        }
        Path target = path(file);
        String text = String.join("\n", reminder.paragraphs()) + "\n";
        WholeFile.replace(target, it -> it.write(text.getBytes(StandardCharsets.UTF_8)));
        out.println(language.text("written", target));
    }
}
