package vn.rasoat.shell;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import vn.rasoat.api.host.UnitDirectory;
import vn.rasoat.api.report.FormPack;
import vn.rasoat.api.report.FormPackComposer;
import vn.rasoat.api.report.FormRenderer;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.round.Rounds;

/** Writes the statutory forms of a unit into a folder. */
@Service
@Command(
        scope = "rasoat",
        name = "forms",
        description =
                "Ghi các biểu mẫu của một đơn vị vào thư mục / Writes the forms of a unit into a"
                        + " folder")
public final class FormsCommand extends ReviewCommand {

    @Reference Rounds rounds;
    @Reference UnitDirectory units;
    @Reference FormPackComposer composer;
    @Reference List<FormRenderer> renderers;

    @Option(
            name = "--unit",
            required = true,
            description = "Mã tỉnh, huyện hoặc xã / Code of the province, district or commune")
    String unit;

    @Option(name = "--year", required = true, description = "Năm rà soát / Year of the review")
    int year;

    @Option(name = "--out", required = true, description = "Thư mục / Folder")
    @Completion(FileCompleter.class)
    String folder;

    @Option(
            name = "--format",
            description =
                    "Định dạng, cách nhau bởi dấu phẩy: xlsx, csv, json, pdf, html / Formats,"
                            + " separated by commas",
            valueToShowInHelp = "xlsx,csv,json")
    String formats = "xlsx,csv,json";

    @Option(
            name = "--ruler",
            description =
                    "Theo chuẩn quốc gia hay chuẩn của tỉnh: national, local / By the national"
                            + " standard or that of the province",
            valueToShowInHelp = "national")
    String ruler = "national";

    @Override
    void run(PrintStream out, Language language) {
        PackWriter writer = new PackWriter(renderers);
        List<FormRenderer> chosen = writer.renderers(formats);
        Round round = new RoundFinder(rounds, units).find(unit, year);
        FormPack pack = composer.compose(round.key(), unit, language.ruler(ruler));
        Path target = path(folder);
        List<Path> written = writer.write(pack, chosen, target);
        out.println(language.text("forms", pack.unit().name(), round.key()));
        out.println(
                language.text(
                        "forms.standard",
                        language.word("ruler", pack.ruler().word()),
                        language.name(pack.standard())));
        out.println(language.text(pack.preliminary() ? "forms.preliminary" : "forms.official"));
        if (!pack.reasons().isEmpty()) {
            new IssuePrinter(out, language).print(pack.reasons());
        }
        out.println(language.text("forms.written", written.size(), target));
    }
}
