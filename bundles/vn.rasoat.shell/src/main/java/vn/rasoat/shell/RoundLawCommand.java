package vn.rasoat.shell;

import java.io.PrintStream;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import vn.rasoat.api.classification.StandardInstallation;
import vn.rasoat.api.classification.TextFinder;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.round.RoundChange;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.round.RoundPins;
import vn.rasoat.api.round.Rounds;
import vn.rasoat.api.rules.IndicatorSource;
import vn.rasoat.api.rules.StandardCatalogue;

/** Shows what a round is scored with and how that moved; with options, changes it. */
@Service
@Command(
        scope = "rasoat",
        name = "round-law",
        description =
                "Xem hoặc đổi chuẩn, bảng điểm B1 và nguồn chỉ số của kỳ rà soát / Shows or changes"
                        + " what a round is scored with")
public final class RoundLawCommand extends ReviewCommand {

    private static final String NONE = "none";

    @Reference Rounds rounds;
    @Reference StandardCatalogue catalogue;
    @Reference StandardInstallation installation;

    @Argument(name = "ROUND", required = true, description = "Kỳ rà soát, ví dụ 20-2026 / Round")
    String round;

    @Option(
            name = "--standard",
            description = "Chuẩn quốc gia: mã hoặc mã@bản / National standard: id or id@revision")
    String standard = "";

    @Option(
            name = "--local",
            description =
                    "Chuẩn của tỉnh: mã, mã@bản hoặc none / Standard of the province: id,"
                            + " id@revision or none")
    String local = "";

    @Option(
            name = "--b1-table",
            description = "Bảng điểm B1: mã, mã@bản hoặc none / B1 table: id, id@revision or none")
    String table = "";

    @Option(
            name = "--indicators",
            description =
                    "Chỉ số theo ô đánh dấu hay tính từ câu trả lời: ticked, computed / Indicators"
                            + " as ticked or computed")
    String indicators = "";

    @Option(name = "--person", description = "Người thực hiện / Who does it")
    String person = "";

    @Option(name = "--reason", description = "Lý do, ví dụ văn bản / Why, for example the act")
    String reason = "";

    @Override
    void run(PrintStream out, Language language) {
        RoundKey key = round(round);
        Round found = rounds.get(key);
        LawPrinter law = new LawPrinter(language);
        if (Stream.of(standard, local, table, indicators).allMatch(String::isEmpty)) {
            out.println(language.text("law", key, law.line(found.pins())));
            rounds.changes(key).forEach(change -> print(change, law, out, language));
            return;
        }
        RoundPins pins = changed(found.pins(), language);
        Round changed = rounds.repin(key, pins, person.strip(), reason.strip());
        out.println(language.text("law", key, law.line(changed.pins())));
        out.println(language.text("law.classify"));
    }

    /** What no option names stays as it is. */
    private RoundPins changed(RoundPins pins, Language language) {
        TextFinder texts = new TextFinder(catalogue, installation);
        return new RoundPins(
                standard.isEmpty()
                        ? pins.standard()
                        : named(standard, texts::standard, texts::standard, language),
                optional(
                        local,
                        pins.localStandard(),
                        name -> named(name, texts::standard, texts::standard, language)),
                optional(
                        table,
                        pins.b1Table(),
                        name -> named(name, texts::b1Table, texts::b1Table, language)),
                indicators(pins.indicators(), language));
    }

    private static <T> Optional<T> optional(
            String name, Optional<T> now, Function<String, T> find) {
        if (name.isEmpty()) {
            return now;
        }
        return name.equals(NONE) ? Optional.empty() : Optional.of(find.apply(name));
    }

    private IndicatorSource indicators(IndicatorSource now, Language language) {
        return switch (indicators) {
            case "" -> now;
            case "ticked" -> IndicatorSource.TICKED;
            case "computed" -> IndicatorSource.COMPUTED;
            default ->
                    throw new IllegalArgumentException(
                            language.text("option", "--indicators", "ticked|computed"));
        };
    }

    private static <T> T named(
            String name,
            Function<String, T> latest,
            BiFunction<String, Integer, T> revision,
            Language language) {
        int at = name.indexOf('@');
        if (at < 0) {
            return latest.apply(name);
        }
        String number = name.substring(at + 1);
        if (!number.matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException(language.text("option", name, "id@1"));
        }
        return revision.apply(name.substring(0, at), Integer.parseInt(number));
    }

    private static void print(
            RoundChange change, LawPrinter law, PrintStream out, Language language) {
        out.println(
                language.text(
                        "law.change",
                        change.number(),
                        change.at(),
                        change.person(),
                        change.reason()));
        out.println("  " + language.text("law.before", law.line(change.before())));
        out.println("  " + language.text("law.after", law.line(change.after())));
    }
}
