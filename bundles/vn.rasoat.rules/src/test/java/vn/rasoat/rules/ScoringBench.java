package vn.rasoat.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import vn.rasoat.api.rules.IndicatorSource;
import vn.rasoat.api.rules.ScoringOptions;
import vn.rasoat.api.rules.Span;
import vn.rasoat.api.survey.Area;
import vn.rasoat.api.survey.PovertyClass;
import vn.rasoat.api.survey.SurveyedHousehold;
import vn.rasoat.rules.table.B1Table;
import vn.rasoat.rules.table.B1TableReader;
import vn.rasoat.rules.table.RequiredFamilies;
import vn.rasoat.rules.table.TableStandard;
import vn.rasoat.rules.text.Yaml;

/**
 * How many households one core scores in a second, under the shipped standard of 2021 and the
 * invented table of the tests. B1 is computed by the table in every case.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@OperationsPerInvocation(ScoringBench.HOUSEHOLDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ScoringBench {

    static final int HOUSEHOLDS = 1024;

    /** Where the shipped standards lie; the bundle with them depends on this one. */
    static final String STANDARDS = "bench.standards";

    private static final String STANDARD = "nd-07-2021";

    private final List<SurveyedHousehold> surveys = new ArrayList<>();
    private final List<EncodedHousehold> encoded = new ArrayList<>();
    private final List<int[]> codes = new ArrayList<>();
    private CompiledStandard standard;
    private B1Table table;
    private Evaluator boxes;
    private Evaluator answers;
    private Evaluation evaluation;
    private DataScorer scorer;
    private StringMapScorer strings;

    /** Reads standard and table, invents households and encodes them. */
    @Setup
    public void prepare() {
        byte[] tableFile = InventedTable.bytes();
        Library library = library(tableFile);
        DataStandard found = library.latest(STANDARD).orElseThrow();
        standard = found.compiled();
        B1Points points = library.table(STANDARD).orElseThrow();
        table = table(tableFile);
        ScoringOptions ticked = options(IndicatorSource.TICKED, points);
        ScoringOptions computed = options(IndicatorSource.COMPUTED, points);
        boxes = new Evaluator(standard, ticked);
        answers = new Evaluator(standard, computed);
        evaluation = standard.evaluation();
        scorer = new DataScorer(standard, computed, Optional.of(points));
        strings = new StringMapScorer(found, InventedTable.points());
        surveys.addAll(
                new BenchHouseholds(found.indicators(), InventedTable.options(), table)
                        .households(HOUSEHOLDS));
        for (SurveyedHousehold survey : surveys) {
            encoded.add(standard.encode(survey));
            codes.add(table.encode(survey));
        }
        agree();
    }

    private static ScoringOptions options(IndicatorSource source, B1Points points) {
        return new ScoringOptions(source, Optional.of(points.ref()), STANDARD);
    }

    private static Library library(byte[] tableFile) {
        List<SourceFile> files = new ArrayList<>();
        try (Stream<Path> found = Files.list(Path.of(System.getProperty(STANDARDS)))) {
            for (Path path : found.toList()) {
                files.add(
                        new SourceFile(
                                path.getFileName().toString(), Files.readAllBytes(path), false));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.add(new SourceFile(InventedTable.FILE, tableFile, false));
        TableTexts texts = new TableTexts(Optional::empty, true);
        return LibraryReader.read(files, Optional.of(texts), Library.EMPTY);
    }

    private static B1Table table(byte[] tableFile) {
        TableStandard lines =
                new TableStandard(
                        STANDARD,
                        Map.of(Area.RURAL, 140, Area.URBAN, 175),
                        RequiredFamilies.shipped());
        return new B1TableReader(() -> List.of(lines), Optional::empty, true)
                .read(InventedTable.FILE, tableFile)
                .table()
                .orElseThrow();
    }

    /** A benchmark of a wrong answer is worth nothing. */
    private void agree() {
        for (int i = 0; i < HOUSEHOLDS; i++) {
            PovertyClass byBoxes = classOf(i, boxes);
            if (byBoxes != strings.classOf(surveys.get(i))) {
                throw new IllegalStateException("household " + i + " is " + byBoxes);
            }
            if (classOf(i, answers) != scorer.score(surveys.get(i)).povertyClass()) {
                throw new IllegalStateException("household " + i + " differs with steps");
            }
        }
    }

    private PovertyClass classOf(int household, Evaluator evaluator) {
        EncodedHousehold answered = encoded.get(household);
        tabulate(answered, table.points(codes.get(household)));
        return evaluator.classOf(answered, evaluation);
    }

    private void tabulate(EncodedHousehold household, Span b1) {
        household.answers()[standard.tableLeast] = b1.least();
        household.answers()[standard.tableMost] = b1.most();
    }

    /** Class by table and boxes. */
    @Benchmark
    public void encodedByBoxes(Blackhole sink) {
        for (int i = 0; i < HOUSEHOLDS; i++) {
            sink.consume(classOf(i, boxes));
        }
    }

    /** Class by table and the twelve indicators from the answers on members and dwelling. */
    @Benchmark
    public void encodedByAnswers(Blackhole sink) {
        for (int i = 0; i < HOUSEHOLDS; i++) {
            sink.consume(classOf(i, answers));
        }
    }

    /** By answers, with all steps kept. */
    @Benchmark
    public void encodedWithSteps(Blackhole sink) {
        for (int i = 0; i < HOUSEHOLDS; i++) {
            EncodedHousehold answered = encoded.get(i);
            tabulate(answered, table.points(codes.get(i)));
            sink.consume(scorer.score(surveys.get(i), answered, evaluation).verdict());
        }
    }

    /** From the survey to the class, by answers. */
    @Benchmark
    public void encodeAndScore(Blackhole sink) {
        for (int i = 0; i < HOUSEHOLDS; i++) {
            SurveyedHousehold survey = surveys.get(i);
            EncodedHousehold answered = standard.encode(survey);
            tabulate(answered, table.points(survey));
            sink.consume(answers.classOf(answered, evaluation));
        }
    }

    /** From the survey to the verdict with all steps, by answers: what a round does. */
    @Benchmark
    public void encodeAndScoreWithSteps(Blackhole sink) {
        for (int i = 0; i < HOUSEHOLDS; i++) {
            sink.consume(scorer.score(surveys.get(i)));
        }
    }

    /** Class by boxes over maps of strings, the way of a first draft: what ints are measured by. */
    @Benchmark
    public void stringMaps(Blackhole sink) {
        for (int i = 0; i < HOUSEHOLDS; i++) {
            sink.consume(strings.classOf(surveys.get(i)));
        }
    }

    /** The invented table of the tests as maps. */
    private static final class InventedTable {

        static final String FILE = "invented-b1-table.yaml";

        static byte[] bytes() {
            try (var in = ScoringBench.class.getResourceAsStream("/tables/" + FILE)) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static List<Yaml> items() {
            return Yaml.parse(FILE, bytes()).get("items").list();
        }

        static Map<String, List<String>> options() {
            Map<String, List<String>> options = new LinkedHashMap<>();
            for (Yaml item : items()) {
                List<String> codes = new ArrayList<>();
                item.get("options").list().forEach(option -> codes.add(option.get("code").text()));
                options.put("b1." + item.get("key").text(), codes);
            }
            return options;
        }

        /** Points by column, path and code. */
        static Map<String, Map<String, Map<String, Integer>>> points() {
            Map<String, Map<String, Map<String, Integer>>> points = new HashMap<>();
            for (Yaml item : items()) {
                String path = "b1." + item.get("key").text();
                for (Yaml option : item.get("options").list()) {
                    option.get("points")
                            .entries()
                            .forEach(
                                    (column, value) ->
                                            points.computeIfAbsent(column, key -> new HashMap<>())
                                                    .computeIfAbsent(path, key -> new HashMap<>())
                                                    .put(
                                                            option.get("code").text(),
                                                            value.integer()));
                }
            }
            return points;
        }
    }
}
