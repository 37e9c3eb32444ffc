package cn.daylight.devstack.drill;

import cn.daylight.devstack.BackendServer;
import cn.daylight.devstack.Database;
import cn.daylight.devstack.Failure;
import cn.daylight.devstack.Json;
import cn.daylight.devstack.PostgresServer;
import cn.daylight.devstack.Progress;
import cn.daylight.devstack.Secrets;
import cn.daylight.devstack.Settings;
import cn.daylight.devstack.Shell;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * PostgreSQL (fsync on) and backend of one drill, in a folder and on ports of their own. No Keycloak: the backend
 * trusts the drill's key. Stopped at the end, also on Ctrl-C.
 */
final class DrillStack implements AutoCloseable {
    /** Subjects of the three administrators. */
    static final List<String> ADMINISTRATORS = List.of("system", "security", "audit").stream()
            .map(DrillStack::subject).toList();
    private final Settings settings;
    private final Secrets secrets;
    private final DrillKey key;
    private final Map<String, String> extra;
    private final BackendServer backend;

    private DrillStack(Settings settings, Map<String, String> extra) {
        this.settings = settings;
        this.secrets = settings.secrets();
        this.key = new DrillKey(settings.issuer());
        this.extra = extra;
        this.backend = new BackendServer(settings);
    }

    /**
     * Starts everything.
     *
     * @param place where, and whether what is there is thrown away first
     * @param extra variables of the backend beside the usual ones
     */
    static DrillStack start(Place place, Map<String, String> extra) {
        Settings settings = place.settings();
        stop(settings);
        if (place.fresh()) {
            Folders.delete(settings.home());
        }
        for (int port : List.of(settings.base(), settings.managementPort(), settings.databasePort())) {
            if (Shell.listening(port)) {
                throw new Failure("port " + port + " is taken: stop that program or set DAYLIGHT_PORT");
            }
        }
        Path built = settings.repo().resolve("backend/app/target/quarkus-app");
        if (!Files.exists(built.resolve("quarkus-run.jar"))) {
            throw new Failure("the backend is not built: run ./daylight up first");
        }
        // a copy, because a build overwrites jars under a program that runs from them
        Folders.copy(built, settings.home().resolve("release/quarkus-app"));
        DrillStack stack = new DrillStack(settings, extra);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(settings)));
        stack.begin();
        return stack;
    }

    private void begin() {
        postgres().start();
        Database database = new Database(postgres());
        database.bootstrap(settings.databaseFolder().resolve("bootstrap.sql"), secrets);
        database.migrate(settings.databaseFolder().resolve("migration"), secrets.ownerPassword());
        var names = List.of("system", "security", "audit").stream().map(kind -> Json.object()
                .put("subject", subject(kind)).put("account", "drill-" + kind).put("name", "drill " + kind)).toList();
        database.installAdministrators(secrets.ownerPassword(), names.get(0), names.get(1), names.get(2));
        startBackend();
        Progress.say("PostgreSQL 18 (fsync " + scalar("show fsync") + ", synchronous_commit "
                + scalar("show synchronous_commit") + ") and backend are up at port " + port());
    }

    /** Starts the backend when it does not run; returns when it is ready. */
    void startBackend() {
        if (backend.process() == null) {
            Map<String, String> env = new HashMap<>(backend.environment(secrets));
            env.put("DAYLIGHT_SPA_DIR", "");
            env.put("DAYLIGHT_OIDC_SERVER", "");
            env.put("QUARKUS_OIDC_PUBLIC_KEY", key.publicKey());
            env.putAll(extra);
            Shell.detach(settings.logs().resolve("backend.log"), settings.pidFile("backend"), env, List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xms128m", "-Xmx768m",
                    "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "-Dfile.encoding=UTF-8",
                    "-jar", settings.home().resolve("release/quarkus-app/quarkus-run.jar").toString()));
        }
        backend.start(secrets);
    }

    /** kill -9 of the backend; returns when it is gone. */
    void killBackend() {
        ProcessHandle process = backend.process();
        if (process != null) {
            process.destroyForcibly();
            process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
        }
    }

    /** The server itself, to be killed and started again. */
    PostgresServer postgres() {
        return settings.postgres();
    }

    /** Reads a figure as superuser, whom row-level security does not bind. */
    String scalar(String sql) {
        try (Connection c = postgres().superuser("daylight"); Statement s = c.createStatement();
             ResultSet r = s.executeQuery(sql)) {
            r.next();
            return r.getString(1);
        } catch (SQLException e) {
            throw new Failure("drill: " + e.getMessage(), e);
        }
    }

    /** Access token of a subject with one post. */
    String token(String subject, String post) {
        return key.token(subject, post);
    }

    int port() {
        return settings.base();
    }

    int managementPort() {
        return settings.managementPort();
    }

    Path home() {
        return settings.home();
    }

    /** A subject as Keycloak would give it, the same for the same name. */
    static String subject(String name) {
        return java.util.UUID.nameUUIDFromBytes(("drill " + name).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
    }

    @Override
    public void close() {
        stop(settings);
    }

    /** What a drill that kept its promise leaves: its logs. */
    void discard() {
        close();
        for (String folder : List.of("pg", "pg.superuser", "release", "run", "secrets.env", "ledger")) {
            Folders.delete(settings.home().resolve(folder));
        }
    }

    private static synchronized void stop(Settings settings) {
        new BackendServer(settings).stop();
        settings.postgres().stop();
    }

    /**
     * Folder and ports of one drill: below the installation's own.
     *
     * @param settings of the drill
     * @param fresh    false to go on with what an interrupted drill left
     */
    record Place(Settings settings, boolean fresh) {
        static Place of(Settings installation, String name, int portOffset, boolean fresh) {
            return new Place(new Settings(installation.repo(), installation.home().resolve("drill").resolve(name),
                    installation.cache(), installation.base() + portOffset), fresh);
        }
    }
}
