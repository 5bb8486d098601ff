package vn.rasoat.intake;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code mvn -Pfuzz verify}: runs Jazzer over every {@link FuzzTarget}, each in a process of its
 * own, and says what escaped. A finding lies in the folder of the run; it becomes a file of the
 * corpus together with the mending.
 */
public final class FuzzRun {

    /** An escape ends the process of its target with this one. */
    private static final int FINDING = 77;

    private static final String INSTRUMENTED =
            "vn.rasoat.**:com.fasterxml.**:de.siegmar.**:org.codehaus.stax2.**";

    private final Path folder;
    private final Path corpus;
    private final int seconds;

    private FuzzRun(Path folder, Path corpus, int seconds) {
        this.folder = folder;
        this.corpus = corpus;
        this.seconds = seconds;
    }

    /**
     * Runs all targets.
     *
     * @param arguments folder of the run, folder of the corpus, seconds of all targets together
     * @throws Exception if Jazzer cannot be started
     */
    public static void main(String[] arguments) throws Exception {
        int seconds = Integer.parseInt(arguments[2]) / FuzzTarget.values().length;
        FuzzRun run = new FuzzRun(Path.of(arguments[0]), Path.of(arguments[1]), seconds);
        int worst = 0;
        StringBuilder summary = new StringBuilder();
        for (FuzzTarget target : FuzzTarget.values()) {
            int code = run.fuzz(target);
            worst = Math.max(worst, code);
            summary.append(
                    "fuzz %s: %d s, %s%n"
                            .formatted(
                                    target.folder(),
                                    seconds,
                                    code == 0 ? "no escape" : said(code)));
        }
        System.out.print(summary);
        System.exit(worst);
    }

    private static String said(int code) {
        return code == FINDING ? "an escape, see above" : "ended with " + code;
    }

    private int fuzz(FuzzTarget target) throws IOException, InterruptedException {
        Path own = Files.createDirectories(folder.resolve(target.folder()));
        Path grown = Files.createDirectories(own.resolve("corpus"));
        Path temporary = Files.createDirectories(own.resolve("tmp"));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx512m");
        command.add("-Djava.io.tmpdir=" + temporary);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add("com.code_intelligence.jazzer.Jazzer");
        command.add("--target_class=" + FuzzEntry.class.getName());
        command.add("--target_args=" + target.folder());
        command.add("--instrumentation_includes=" + INSTRUMENTED);
        command.add("--reproducer_path=" + own);
        command.add("-artifact_prefix=" + own + File.separator);
        command.add("-dict=" + corpus.resolve("dictionary.txt"));
        command.add("-max_total_time=" + seconds);
        command.add("-timeout=60");
        command.add("-max_len=40000");
        command.add("-rss_limit_mb=2048");
        command.add("-print_final_stats=1");
        command.add(grown.toString());
        command.add(corpus.resolve(target.folder()).toString());
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
