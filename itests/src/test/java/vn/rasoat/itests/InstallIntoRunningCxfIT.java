package vn.rasoat.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.apache.karaf.features.FeaturesService;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.wiring.BundleWiring;
import vn.rasoat.itests.support.InKaraf;
import vn.rasoat.itests.support.Setup;

/** An administrator installs the product into a platform that is in use. */
@InKaraf(Setup.HOST_WITH_CXF)
public class InstallIntoRunningCxfIT {

    private static final int DISTURBING =
            BundleEvent.STOPPING
                    | BundleEvent.STOPPED
                    | BundleEvent.UNRESOLVED
                    | BundleEvent.UPDATED
                    | BundleEvent.UNINSTALLED;

    /** One test, because the second half cannot be undone. */
    @Test
    void installingTheProductDisturbsNoBundleOfTheHost(
            FeaturesService features, BundleContext context) throws Exception {
        assertThat(ours(context)).isEmpty();
        features.addRepository(
                URI.create(
                        "mvn:vn.rasoat/vn.rasoat.features/"
                                + System.getProperty("it.version")
                                + "/xml/features"));
        Map<Long, BundleWiring> before = wirings(context);

        String simulation = simulate(features);

        assertThat(simulation).contains("vn.rasoat.api").doesNotContain("Bundles to refresh");
        assertThat(wirings(context)).isEqualTo(before);

        ConcurrentLinkedQueue<String> disturbed = new ConcurrentLinkedQueue<>();
        SynchronousBundleListener listener =
                event -> {
                    if ((event.getType() & DISTURBING) != 0
                            && before.containsKey(event.getBundle().getBundleId())) {
                        disturbed.add(event.getBundle().getSymbolicName() + " " + event.getType());
                    }
                };
        context.addBundleListener(listener);
        try {
            features.installFeature("rasoat");
        } finally {
            context.removeBundleListener(listener);
        }

        assertThat(disturbed).isEmpty();
        Map<Long, BundleWiring> after = wirings(context);
        assertThat(after).containsAllEntriesOf(before);
        assertThat(ours(context))
                .isNotEmpty()
                .allSatisfy(
                        bundle ->
                                assertThat(bundle.getState())
                                        .as(bundle.getSymbolicName())
                                        .isEqualTo(Bundle.ACTIVE));
    }

    /** What {@code feature:install -t -v} prints. */
    private static String simulate(FeaturesService features) throws Exception {
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            features.installFeatures(
                    Set.of("rasoat"),
                    EnumSet.of(FeaturesService.Option.Simulate, FeaturesService.Option.Verbose));
        } finally {
            System.setOut(out);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    /** A refreshed bundle gets a new wiring; one that was left alone keeps its own. */
    private static Map<Long, BundleWiring> wirings(BundleContext context) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.adapt(BundleWiring.class) != null)
                .collect(
                        Collectors.toMap(
                                Bundle::getBundleId,
                                bundle -> bundle.adapt(BundleWiring.class),
                                (one, other) -> one,
                                TreeMap::new));
    }

    private static List<Bundle> ours(BundleContext context) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getSymbolicName().startsWith("vn.rasoat."))
                .toList();
    }
}
