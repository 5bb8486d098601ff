package vn.rasoat.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import vn.rasoat.itests.support.InKaraf;

/** The state of the bundles in the running distribution. */
@InKaraf
public class AllBundlesActiveIT {

    /** The only bundles of ours that others may import from. */
    private static final Set<String> EXPORTING =
            Set.of("vn.rasoat.api", "vn.rasoat.contract.soap", "vn.rasoat.contract.rest");

    private static final int OURS = 15;

    @Test
    void everyBundleIsActive(BundleContext context) {
        assertThat(context.getBundles())
                .filteredOn(bundle -> bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null)
                .allSatisfy(
                        bundle ->
                                assertThat(bundle.getState())
                                        .as(bundle.getSymbolicName())
                                        .isEqualTo(Bundle.ACTIVE));
    }

    @Test
    void everyBundleOfTheHouseIsThere(BundleContext context) {
        assertThat(ours(context)).hasSize(OURS);
    }

    @Test
    void implementationBundlesExportNothing(BundleContext context) {
        assertThat(ours(context))
                .filteredOn(bundle -> !EXPORTING.contains(bundle.getSymbolicName()))
                .allSatisfy(
                        bundle ->
                                assertThat(
                                                bundle.adapt(BundleRevision.class)
                                                        .getDeclaredCapabilities(
                                                                PackageNamespace.PACKAGE_NAMESPACE))
                                        .as(bundle.getSymbolicName())
                                        .isEmpty());
    }

    @Test
    void everyComponentIsSatisfied(ServiceComponentRuntime components, BundleContext context) {
        assertThat(components.getComponentDescriptionDTOs(ours(context).toArray(new Bundle[OURS])))
                .allSatisfy(
                        component ->
                                assertThat(components.getComponentConfigurationDTOs(component))
                                        .as(component.name)
                                        .allSatisfy(
                                                configuration ->
                                                        assertThat(
                                                                        configuration
                                                                                .unsatisfiedReferences)
                                                                .isEmpty()));
    }

    private static List<Bundle> ours(BundleContext context) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getSymbolicName().startsWith("vn.rasoat."))
                .toList();
    }
}
