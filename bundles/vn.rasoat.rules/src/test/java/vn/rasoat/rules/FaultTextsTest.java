package vn.rasoat.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.rasoat.rules.text.Fault;
import vn.rasoat.rules.text.FaultTexts;

class FaultTextsTest {

    private static final Pattern KEY =
            Pattern.compile("(?:fault|Fault\\.of|Refused\\.of)\\([^;]*?\"([a-z][a-z0-9-]+)\"");

    @Test
    void bothLanguagesSayTheSameFaultsWithTheSameArguments() {
        ResourceBundle vietnamese = bundle("vi");
        ResourceBundle english = bundle("en");

        assertThat(vietnamese.keySet()).isEqualTo(english.keySet());
        for (String key : english.keySet()) {
            assertThat(arguments(vietnamese.getString(key)))
                    .as(key)
                    .isEqualTo(arguments(english.getString(key)));
        }
    }

    @Test
    void everyFaultOfTheCodeHasATextAndEveryTextItsFault() {
        Set<String> used = new TreeSet<>();
        for (Path file : sources()) {
            Matcher matcher = KEY.matcher(text(file));
            while (matcher.find()) {
                used.add(matcher.group(1));
            }
        }
        used.addAll(List.of("path-of-household", "path-of-member"));

        assertThat(bundle("en").keySet()).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void argumentsAreFilledInAsTheyAre() {
        Fault fault = Fault.of("number-range", 0, 2_000_000_000);

        assertThat(FaultTexts.ENGLISH.of(fault))
                .isEqualTo("a number from 0 to 2000000000 is expected");
        assertThat(FaultTexts.VIETNAMESE.of(fault)).isEqualTo("cần một số từ 0 đến 2000000000");
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle(
                "vn.rasoat.rules.text.faults", Locale.forLanguageTag(language));
    }

    private static Set<String> arguments(String text) {
        Set<String> arguments = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{\\d}").matcher(text);
        while (matcher.find()) {
            arguments.add(matcher.group());
        }
        return arguments;
    }

    private static List<Path> sources() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/vn/rasoat/rules"))) {
            return new ArrayList<>(
                    files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !file.toString().contains("table"))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
