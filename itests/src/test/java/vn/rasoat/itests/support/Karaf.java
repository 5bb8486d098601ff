package vn.rasoat.itests.support;

import static org.ops4j.pax.exam.CoreOptions.mavenBundle;
import static org.ops4j.pax.exam.CoreOptions.systemProperty;
import static org.ops4j.pax.exam.CoreOptions.systemTimeout;
import static org.ops4j.pax.exam.CoreOptions.vmOption;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureSecurity;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.overrideJUnitBundles;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.ops4j.pax.exam.ExamSystem;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.TestAddress;
import org.ops4j.pax.exam.TestContainer;
import org.ops4j.pax.exam.TestContainerException;
import org.ops4j.pax.exam.TestProbeBuilder;
import org.ops4j.pax.exam.karaf.options.KarafExamSystemConfigurationOption;
import org.ops4j.pax.exam.options.extra.CleanCachesOption;
import org.ops4j.pax.exam.spi.PaxExamRuntime;

/**
 * A Karaf unpacked from the distribution and started through Pax Exam's own API (Pax Exam has no
 * driver for JUnit 5).
 */
class Karaf implements CloseableResource, AutoCloseable {

    private static final String FEATURES = "etc/org.apache.karaf.features.cfg";
    private static final String MAVEN = "etc/org.ops4j.pax.url.mvn.cfg";

    private final ExamSystem system;
    private final TestContainer container;
    private final Map<String, TestAddress> tests = new HashMap<>();

    private Karaf(ExamSystem system, TestContainer container) {
        this.system = system;
        this.container = container;
    }

    static Karaf start(Setup setup) {
        int http = freePort();
        try {
            List<Option> options = new ArrayList<>(common(http));
            options.addAll(testBundles());
            if (setup == Setup.HOST_WITH_CXF) {
                options.addAll(hostWithCxf());
            }
            ExamSystem system =
                    PaxExamRuntime.createTestSystem(options.toArray(new Option[options.size()]));
            TestContainer container = PaxExamRuntime.createContainer(system);
            container.start();
            return new Karaf(system, container);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Option> common(int http) {
        String localRepository = new File(property("localRepository")).toURI().toString();
        return List.of(
                karafDistributionConfiguration()
                        .frameworkUrl(new File(property("distribution")).toURI().toString())
                        .name("rasoat")
                        .karafVersion(property("karaf"))
                        .unpackDirectory(new File(property("work")))
                        .useDeployFolder(false),
                keepRuntimeFolder(),
                configureConsole().ignoreLocalConsole().ignoreRemoteShell(),
                configureSecurity().disableKarafMBeanServerBuilder(),
                // selects the invoker that ProbeActivator registers
                new KarafExamSystemConfigurationOption("jupiter"),
                new CleanCachesOption(true),
                // keeps Pax Exam from adding JUnit 4
                overrideJUnitBundles(),
                editConfigurationFilePut(
                        "etc/org.ops4j.pax.web.cfg",
                        "org.osgi.service.http.port",
                        Integer.toString(http)),
                // the test bundles below come from where Maven has put them, never from a network
                editConfigurationFilePut(
                        MAVEN,
                        "org.ops4j.pax.url.mvn.defaultRepositories",
                        "file:${karaf.home}/${karaf.default.repository}@id=system.repository@snapshots,"
                                + localRepository
                                + "@id=local@snapshots"),
                vmOption("-Xmx512m"),
                systemProperty("it.version").value(property("version")),
                systemProperty("it.kar").value(property("kar")),
                systemTimeout(120_000));
    }

    private static List<Option> testBundles() {
        String asm = property("asm");
        String jupiter = property("junit");
        String platform = jupiter.replaceFirst("^5", "1");
        return List.of(
                mavenBundle("org.ow2.asm", "asm-tree", asm),
                mavenBundle("org.ow2.asm", "asm-analysis", asm),
                mavenBundle("org.ow2.asm", "asm-commons", asm),
                mavenBundle("org.ow2.asm", "asm-util", asm),
                mavenBundle(
                        "org.apache.aries.spifly",
                        "org.apache.aries.spifly.dynamic.bundle",
                        property("spifly")),
                mavenBundle("org.opentest4j", "opentest4j", "1.3.0"),
                mavenBundle("org.junit.platform", "junit-platform-commons", platform),
                mavenBundle("org.junit.platform", "junit-platform-engine", platform),
                mavenBundle("org.junit.platform", "junit-platform-launcher", platform),
                mavenBundle("org.junit.jupiter", "junit-jupiter-api", jupiter),
                mavenBundle("org.junit.jupiter", "junit-jupiter-engine", jupiter),
                mavenBundle("org.junit.jupiter", "junit-jupiter-params", jupiter),
                mavenBundle("net.bytebuddy", "byte-buddy", property("bytebuddy")),
                mavenBundle("org.assertj", "assertj-core", property("assertj")));
    }

    private static List<Option> hostWithCxf() {
        String karaf = "mvn:org.apache.karaf.features/";
        return List.of(
                editConfigurationFilePut(
                        FEATURES,
                        "featuresRepositories",
                        String.join(
                                ",",
                                karaf + "framework/" + property("karaf") + "/xml/features",
                                karaf + "standard/" + property("karaf") + "/xml/features",
                                "mvn:org.apache.cxf.karaf/apache-cxf/"
                                        + property("cxf")
                                        + "/xml/features")),
                editConfigurationFilePut(
                        FEATURES,
                        "featuresBoot",
                        "framework,wrap,shell,feature,kar,bundle,config,log,service,system,cxf-jaxws"));
    }

    /** Puts a test class into Karaf as a bundle of its own. */
    void install(Class<?> test) throws IOException {
        TestProbeBuilder probe = system.createProbe();
        probe.setHeader("Bundle-SymbolicName", "probe." + test.getName());
        probe.setHeader("Bundle-Activator", ProbeActivator.class.getName());
        for (Method method : test.getDeclaredMethods()) {
            if (method.isAnnotationPresent(Test.class)) {
                method.setAccessible(true);
                tests.put(address(test, method.getName()), probe.addTest(test, method.getName()));
            }
        }
        // with one fixed location the second class would be taken for the first
        container.install("probe:" + test.getName(), probe.build().getStream());
    }

    void call(Class<?> test, String method) throws Throwable {
        try {
            container.call(tests.get(address(test, method)));
        } catch (TestContainerException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof AssertionError) {
                    throw cause;
                }
            }
            throw e;
        }
    }

    @Override
    public void close() {
        container.stop();
    }

    private static String address(Class<?> test, String method) {
        return test.getName() + "#" + method;
    }

    private static String property(String name) {
        return System.getProperty("it." + name);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
