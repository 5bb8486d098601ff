package vn.rasoat.itests.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A site without network starts the distribution. Skipped where namespaces are not permitted. */
class OfflineBootIT {

    private static final String LOOPBACK_UP = "ip link set lo up && exec \"$@\"";

    @Test
    void theDistributionAnswersRestAndSoapWithoutNetwork() throws Exception {
        List<String> offline = namespace();
        assumeTrue(!offline.isEmpty(), "this machine does not permit 'unshare -n' with 'ip'");
        List<String> command = new ArrayList<>(offline);
        command.addAll(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OfflineBoot.class.getName(),
                        System.getProperty("it.distribution"),
                        Path.of(System.getProperty("it.work"), "OfflineBootIT").toString()));

        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes());

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(printed).isZero();
        assertThat(printed).contains("REST 20-2024", "SOAP 200");
    }

    /** The command that leads into a namespace with a loopback device and nothing else. */
    private static List<String> namespace() throws InterruptedException {
        for (String option : List.of("-n", "-rn")) {
            List<String> prefix = List.of("unshare", option, "sh", "-c", LOOPBACK_UP, "sh");
            List<String> probe = new ArrayList<>(prefix);
            probe.add("true");
            try {
                if (new ProcessBuilder(probe).start().waitFor() == 0) {
                    return prefix;
                }
            } catch (IOException notInstalled) {
                return List.of();
            }
        }
        return List.of();
    }
}
