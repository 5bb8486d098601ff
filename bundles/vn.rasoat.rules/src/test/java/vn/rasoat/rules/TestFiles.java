package vn.rasoat.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.rasoat.api.rules.StandardSource;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.SurveyedHousehold;

/** The made-up files of these tests: the engine knows no real standard. */
final class TestFiles {

    static final String ACTS = "acts.yaml";
    static final String WINDOWS = "windows.yaml";
    static final String STANDARD = "standard.yaml";
    static final String LOCAL = "local.yaml";

    private TestFiles() {}

    static String madeUp(String name) {
        try (InputStream in = TestFiles.class.getResourceAsStream("/made-up/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All four files, by name; may be changed. */
    static Map<String, String> all() {
        Map<String, String> files = new LinkedHashMap<>();
        for (String name : List.of(ACTS, WINDOWS, STANDARD, LOCAL)) {
            files.put(name, madeUp(name));
        }
        return files;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static StandardSource source(Map<String, String> files) {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        files.forEach((name, text) -> bytes.put(name, bytes(text)));
        return () -> bytes;
    }

    static InstalledStandards catalogue(Map<String, String> files) {
        InstalledStandards catalogue = new InstalledStandards();
        catalogue.addSource(source(files));
        return catalogue;
    }

    static Library read(Map<String, String> files) {
        List<SourceFile> sources =
                files.entrySet().stream()
                        .map(file -> new SourceFile(file.getKey(), bytes(file.getValue()), false))
                        .toList();
        return LibraryReader.read(sources, Optional.empty(), Library.EMPTY);
    }

    /** A rural household of one person, or what the answers say: {@code path=value ...}. */
    static SurveyedHousehold household(String answers, String... members) {
        Map<String, String> values = new TreeMap<>();
        values.put("administrative.areaType", "rural");
        values.put("family.numberOfMembers", Integer.toString(Math.max(1, members.length)));
        values.putAll(values(answers));
        return new SurveyedHousehold(
                new HouseholdKey("00001", "", "1", ""),
                Answers.of(values),
                List.of(members).stream().map(member -> Answers.of(values(member))).toList());
    }

    private static Map<String, String> values(String answers) {
        Map<String, String> values = new TreeMap<>();
        for (String answer : answers.split(" ")) {
            if (!answer.isEmpty()) {
                values.put(answer.split("=")[0], answer.split("=")[1]);
            }
        }
        return values;
    }
}
