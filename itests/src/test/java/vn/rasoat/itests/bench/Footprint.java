package vn.rasoat.itests.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.rasoat.quickstart.Server;

/** What a server took of the machine, from its log of the collector and from Linux. */
final class Footprint {

    /** Clock ticks a second; Linux shows processor time in them. */
    private static final double TICKS = 100;

    private static final Pattern HEAP = Pattern.compile("([0-9]+)M->([0-9]+)M\\(");

    private Footprint() {}

    /** MiB; elsewhere than on Linux 0. */
    static long resident(Server server) throws IOException {
        Path status = Path.of("/proc/" + server.pid() + "/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    /** Seconds of the processor until now; elsewhere than on Linux 0. */
    static double processor(Server server) throws IOException {
        Path stat = Path.of("/proc/" + server.pid() + "/stat");
        if (!Files.exists(stat)) {
            return 0;
        }
        String text = Files.readString(stat);
        // behind the name, which may hold anything
        String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS;
    }

    /** MiB: the most before a collection, and the most that one left. */
    static long[] heap(Path log) throws IOException {
        Matcher matcher = HEAP.matcher(Files.readString(log));
        long[] peak = new long[2];
        while (matcher.find()) {
            peak[0] = Math.max(peak[0], Long.parseLong(matcher.group(1)));
            peak[1] = Math.max(peak[1], Long.parseLong(matcher.group(2)));
        }
        return peak;
    }
}
