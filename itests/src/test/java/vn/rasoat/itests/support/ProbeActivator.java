package vn.rasoat.itests.support;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Hashtable;
import java.util.Map;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import org.ops4j.pax.exam.ProbeInvokerFactory;
import org.ops4j.pax.exam.TestContainerException;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Inside Karaf: answers Pax Exam's calls with a real launch of one method by JUnit. */
public class ProbeActivator implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        ProbeInvokerFactory factory =
                (probe, expression) ->
                        arguments -> run(((BundleContext) probe).getBundle(), expression);
        context.registerService(
                ProbeInvokerFactory.class, factory, new Hashtable<>(Map.of("driver", "jupiter")));
    }

    @Override
    public void stop(BundleContext context) {
        // the framework unregisters the factory
    }

    private static void run(Bundle probe, String expression) {
        String[] classAndMethod = expression.split(";");
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ProbeActivator.class.getClassLoader());
        try {
            Class<?> test = probe.loadClass(classAndMethod[0]);
            Method method =
                    Arrays.stream(test.getDeclaredMethods())
                            .filter(candidate -> candidate.getName().equals(classAndMethod[1]))
                            .findFirst()
                            .orElseThrow();
            SummaryGeneratingListener listener = new SummaryGeneratingListener();
            launcher()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(DiscoverySelectors.selectMethod(test, method))
                                    .build(),
                            listener);
            report(listener.getSummary(), expression);
        } catch (ClassNotFoundException e) {
            throw new TestContainerException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static void report(TestExecutionSummary summary, String expression) {
        for (TestExecutionSummary.Failure failure : summary.getFailures()) {
            throw new TestContainerException(
                    "in Karaf: " + failure.getException(), failure.getException());
        }
        if (summary.getTestsSucceededCount() != 1) {
            throw new TestContainerException(
                    "ran " + summary.getTestsStartedCount() + " tests for " + expression);
        }
    }

    /** No service loading: it would look into the wrong bundles. */
    private static Launcher launcher() {
        return LauncherFactory.create(
                LauncherConfig.builder()
                        .enableTestEngineAutoRegistration(false)
                        .enableLauncherSessionListenerAutoRegistration(false)
                        .enableLauncherDiscoveryListenerAutoRegistration(false)
                        .enablePostDiscoveryFilterAutoRegistration(false)
                        .enableTestExecutionListenerAutoRegistration(false)
                        .addTestEngines(new JupiterTestEngine())
                        .build());
    }
}
