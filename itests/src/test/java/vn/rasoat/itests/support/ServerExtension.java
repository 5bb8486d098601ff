package vn.rasoat.itests.support;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import vn.rasoat.quickstart.ReviewClient;
import vn.rasoat.quickstart.Server;

/** Starts the distribution before the first test of a class and stops it after the last. */
public class ServerExtension implements BeforeAllCallback, AfterAllCallback, ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(ServerExtension.class);
    private static final Duration DEADLINE = Duration.ofMinutes(2);

    @Override
    public void beforeAll(ExtensionContext context) {
        Class<?> test = context.getRequiredTestClass();
        Path home = Path.of(System.getProperty("it.work"), test.getSimpleName());
        Server.unpack(Path.of(System.getProperty("it.distribution")), home);
        String options = test.getAnnotation(OverHttp.class).javaOptions();
        Server server = Server.start(home, Map.of("EXTRA_JAVA_OPTS", options));
        // first, so that it is stopped even where it never gets ready
        context.getStore(NAMESPACE).put(Server.class, server);
        server.awaitReady(DEADLINE);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Server server = context.getStore(NAMESPACE).get(Server.class, Server.class);
        if (server != null) {
            server.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == URI.class || type == ReviewClient.class || type == Server.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Server server = context.getStore(NAMESPACE).get(Server.class, Server.class);
        Class<?> type = parameter.getParameter().getType();
        if (type == Server.class) {
            return server;
        }
        return type == URI.class ? server.base() : new ReviewClient(server.base());
    }
}
