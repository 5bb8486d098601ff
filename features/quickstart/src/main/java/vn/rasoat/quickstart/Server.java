package vn.rasoat.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** The distribution, unpacked fresh and run as a process of its own on a free loopback port. */
public final class Server implements AutoCloseable {

    private static final Duration STOP_DEADLINE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_POLLS = Duration.ofMillis(100);
    private static final int TAIL_LINES = 40;

    private final Path home;
    private final int port;
    private final Process process;

    private Server(Path home, int port, Process process) {
        this.home = home;
        this.port = port;
        this.process = process;
    }

    /**
     * Unpacks the distribution. A server that was kept in the same folder before is stopped first.
     *
     * @param archive the distribution's tar.gz
     * @param home where to unpack; what lies there is removed
     * @throws DemoException SERVER_DOWN if that fails
     */
    public static void unpack(Path archive, Path home) {
        try {
            stopOther(home);
            delete(home);
            TarGz.unpack(archive, home);
        } catch (IOException e) {
            throw new DemoException(
                    DemoException.SERVER_DOWN, "the server cannot be unpacked: " + e);
        }
    }

    /**
     * Starts an unpacked distribution. Returns at once; see {@link #awaitReady}.
     *
     * @param home where it lies
     * @param environment variables for the start script, such as {@code EXTRA_JAVA_OPTS}
     * @return the starting server
     * @throws DemoException SERVER_DOWN if that fails
     */
    public static Server start(Path home, Map<String, String> environment) {
        return launch(home, environment, List.of("server"));
    }

    /**
     * Starts an unpacked distribution with Karaf's console, so that commands can be typed.
     *
     * @param home where it lies
     * @return the starting server
     * @throws DemoException SERVER_DOWN if that fails
     */
    public static Server startWithConsole(Path home) {
        return launch(home, Map.of(), List.of());
    }

    /**
     * Types a command into the console.
     *
     * @param command one line
     */
    public void type(String command) {
        try {
            process.getOutputStream()
                    .write((command + System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Waits until both endpoints answer: the port is open long before, and either may come first.
     *
     * @param deadline how long at most
     * @throws DemoException SERVER_DOWN with the end of the log
     */
    public void awaitReady(Duration deadline) {
        ReviewClient client = new ReviewClient(base());
        Instant end = Instant.now().plus(deadline);
        while (!client.answers() || !client.answersSoap()) {
            if (!process.isAlive()) {
                throw notStarted("it ended with exit code " + process.exitValue());
            }
            if (Instant.now().isAfter(end)) {
                throw notStarted("no answer within " + deadline.toSeconds() + " s");
            }
            LockSupport.parkNanos(BETWEEN_POLLS.toNanos());
        }
    }

    /**
     * Address of CXF's servlet.
     *
     * @return ends with a slash
     */
    public URI base() {
        return URI.create("http://127.0.0.1:" + port + "/cxf/");
    }

    /**
     * The server's process.
     *
     * @return its id
     */
    public long pid() {
        return process.pid();
    }

    /**
     * The folder it runs in.
     *
     * @return as given at start
     */
    public Path home() {
        return home;
    }

    /** Stops the server; it is gone when this returns. */
    @Override
    public void close() {
        stop(process.toHandle());
    }

    private DemoException notStarted(String why) {
        return new DemoException(
                DemoException.SERVER_DOWN,
                "the server did not start: "
                        + why
                        + System.lineSeparator()
                        + tail(home.resolve("console.log"))
                        + tail(home.resolve("data/log/karaf.log")));
    }

    private static Server launch(
            Path home, Map<String, String> environment, List<String> arguments) {
        boolean windows =
                System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        Path script = home.resolve(windows ? "bin/karaf.bat" : "bin/karaf");
        ProcessBuilder builder = new ProcessBuilder(script.toString());
        builder.command().addAll(arguments);
        builder.directory(home.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("KARAF_"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        // the script replaces itself by Java, so that this process is the server
        builder.environment().put("KARAF_EXEC", "exec");
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true);
        builder.redirectOutput(home.resolve("console.log").toFile());
        try {
            int port = freePort();
            usePort(home, port);
            return new Server(home, port, builder.start());
        } catch (IOException e) {
            throw new DemoException(
                    DemoException.SERVER_DOWN, "the server cannot be started: " + e);
        }
    }

    private static void usePort(Path home, int port) throws IOException {
        Path web = home.resolve("etc/org.ops4j.pax.web.cfg");
        String text = Files.readString(web, StandardCharsets.UTF_8);
        Files.writeString(
                web,
                text.replaceFirst(
                        "(?m)^(org\\.osgi\\.service\\.http\\.port\\s*=\\s*).*$", "$1" + port));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Karaf writes its process id beside its folders. */
    private static void stopOther(Path home) throws IOException {
        Path pid = home.resolve("karaf.pid");
        if (Files.exists(pid)) {
            ProcessHandle.of(Long.parseLong(Files.readString(pid).trim()))
                    .filter(handle -> runsIn(handle, home))
                    .ifPresent(Server::stop);
        }
    }

    /** The id may long belong to another program. */
    private static boolean runsIn(ProcessHandle handle, Path home) {
        return handle.info()
                .arguments()
                .map(arguments -> Stream.of(arguments).anyMatch(a -> a.contains(home.toString())))
                .orElse(false);
    }

    private static void stop(ProcessHandle handle) {
        handle.destroy();
        try {
            handle.onExit().get(STOP_DEADLINE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            handle.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            handle.destroyForcibly();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static String tail(Path log) {
        if (!Files.exists(log)) {
            return "";
        }
        try {
            // the console may write in another encoding; that must not hide what it says
            List<String> lines =
                    new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
            List<String> last = lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size());
            return "--- end of "
                    + log
                    + System.lineSeparator()
                    + String.join(System.lineSeparator(), last)
                    + System.lineSeparator();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
