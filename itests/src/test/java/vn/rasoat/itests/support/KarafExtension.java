package vn.rasoat.itests.support;

import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/**
 * The same class on both sides: outside it starts Karaf and forwards the methods of an {@link
 * InKaraf} class; inside it lets them run and injects {@link BundleContext} or any service as
 * parameter. No type of Pax Exam in its signatures: inside there is none.
 */
public class KarafExtension implements BeforeAllCallback, InvocationInterceptor, ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(KarafExtension.class);
    private static final long BOOT_MILLIS = 90_000;
    private static final long SERVICE_MILLIS = 30_000;

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        if (inside()) {
            awaitBoot(bundleContext(context));
            return;
        }
        karaf(context).install(context.getRequiredTestClass());
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation,
            ReflectiveInvocationContext<Method> method,
            ExtensionContext context)
            throws Throwable {
        if (inside()) {
            invocation.proceed();
            return;
        }
        invocation.skip();
        karaf(context).call(context.getRequiredTestClass(), method.getExecutable().getName());
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> invocation,
            ReflectiveInvocationContext<Method> method,
            ExtensionContext context)
            throws Throwable {
        proceedWhereTheTestRuns(invocation);
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<Void> invocation,
            ReflectiveInvocationContext<Method> method,
            ExtensionContext context)
            throws Throwable {
        proceedWhereTheTestRuns(invocation);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return true;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (!inside()) {
            // the method is forwarded and gets its parameters inside
            return null;
        }
        return type == BundleContext.class
                ? bundleContext(context)
                : service(bundleContext(context), type);
    }

    private static void proceedWhereTheTestRuns(Invocation<Void> invocation) throws Throwable {
        if (inside()) {
            invocation.proceed();
        } else {
            invocation.skip();
        }
    }

    private static boolean inside() {
        return System.getProperty("pax.exam.invoker") != null;
    }

    /** One Karaf for each setup and test run, started by the first class that needs it. */
    private static Karaf karaf(ExtensionContext context) {
        Setup setup = context.getRequiredTestClass().getAnnotation(InKaraf.class).value();
        return (Karaf)
                context.getRoot()
                        .getStore(NAMESPACE)
                        .getOrComputeIfAbsent(setup, key -> Karaf.start((Setup) key));
    }

    private static BundleContext bundleContext(ExtensionContext context) {
        return FrameworkUtil.getBundle(context.getRequiredTestClass()).getBundleContext();
    }

    /** The system bundle is active long before Karaf has started the boot features. */
    private static void awaitBoot(BundleContext context) throws InterruptedException {
        ServiceTracker<?, ?> tracker =
                new ServiceTracker<>(context, "org.apache.karaf.features.BootFinished", null);
        tracker.open(true);
        try {
            if (tracker.waitForService(BOOT_MILLIS) == null) {
                throw new IllegalStateException("Karaf did not finish booting");
            }
        } finally {
            tracker.close();
        }
    }

    private static Object service(BundleContext context, Class<?> type) {
        ServiceTracker<?, ?> tracker = new ServiceTracker<>(context, type, null);
        tracker.open();
        try {
            Object service = tracker.waitForService(SERVICE_MILLIS);
            if (service == null) {
                throw new ParameterResolutionException("no service " + type.getName());
            }
            return service;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ParameterResolutionException("interrupted", e);
        }
    }
}
