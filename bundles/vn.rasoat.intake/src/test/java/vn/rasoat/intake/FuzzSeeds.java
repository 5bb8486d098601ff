package vn.rasoat.intake;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipException;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.intake.marking.StreamingWorkbookMarker;

/**
 * Writes the seeds that the corpus of the fuzzer begins with: the small ones of {@link
 * HostileFiles}, and one {@link SampleSurvey} in every format and encoding. Files that are there
 * already, and those of findings, stay.
 */
public final class FuzzSeeds {

    /** A larger seed is changed too seldom in any one place. */
    private static final int LARGEST = 40_000;

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private final Path corpus;

    private FuzzSeeds(Path corpus) {
        this.corpus = corpus;
    }

    /**
     * Writes them.
     *
     * @param arguments the folder of the corpus
     * @throws IOException if the disk fails
     */
    public static void main(String[] arguments) throws IOException {
        FuzzSeeds seeds = new FuzzSeeds(Path.of(arguments[0]));
        seeds.hostile();
        seeds.survey();
    }

    private void hostile() throws IOException {
        for (Map.Entry<String, HostileFiles.Hostile> file : new HostileFiles().all().entrySet()) {
            write(name(file.getKey()), file.getValue().content().get());
        }
    }

    private void survey() throws IOException {
        SampleSurvey survey = new SampleSurvey(1, 4);
        Path file = Files.createTempFile("seed", "");
        SampleSurvey small = new SampleSurvey(1, 1);
        write("survey-workbook", Files.readAllBytes(small.workbook(file)));
        write("survey-marked", marked(file));
        write("survey-zip", Files.readAllBytes(survey.textFiles(file, Letters.UTF_8, ',')));
        write("survey-lines", Files.readAllBytes(survey.lines(file)));
        write("survey-list", Files.readAllBytes(survey.list(file)));
        write("survey-xml", Files.readAllBytes(survey.xml(file)));
        write("survey-old-workbook", Files.readAllBytes(small.oldWorkbook(file)));
        char[] separators = {',', ';', '\t', '|'};
        for (Letters letters : Letters.values()) {
            char separator = separators[letters.ordinal() % separators.length];
            write("survey-" + name(letters.name()), letters.write(survey.householdText(separator)));
        }
        Files.delete(file);
    }

    /** With the parts that a marking edits: formats, notes, their boxes. */
    private static byte[] marked(Path workbook) throws IOException {
        Receipt receipt =
                new ImportFixture(workbook.getParent()).importFile(FuzzHarness.COMMUNE, workbook);
        ByteArrayOutputStream marked = new ByteArrayOutputStream();
        new StreamingWorkbookMarker(OldBook.reader(), FuzzHarness.LIMITS)
                .mark(workbook, receipt, marked);
        return marked.toByteArray();
    }

    private void write(String name, byte[] content) throws IOException {
        if (content.length > LARGEST) {
            return;
        }
        write(FuzzTarget.FILE, name, content);
        if (Arrays.mismatch(content, ZIP) < ZIP.length) {
            return;
        }
        try {
            byte[] parts = FuzzParts.of(content);
            if (parts.length > 0 && parts.length <= LARGEST) {
                write(FuzzTarget.PARTS, name, parts);
            }
        } catch (ZipException | EOFException e) {
            // the container is what is broken: nothing to be had of its parts
        }
    }

    private void write(FuzzTarget target, String name, byte[] content) throws IOException {
        Path file = Files.createDirectories(corpus.resolve(target.folder())).resolve(name);
        if (!Files.exists(file)) {
            Files.write(file, content);
        }
    }

    private static String name(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
    }
}
