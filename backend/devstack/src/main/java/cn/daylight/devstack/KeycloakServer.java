package cn.daylight.devstack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A real Keycloak without a container engine: unpacked and built once, kept in PostgreSQL, on 127.0.0.1. */
public final class KeycloakServer {
    /** Name of the administrator in Keycloak's master realm. */
    public static final String ADMIN = "daylight-keycloak";
    /** Version of the distribution the door fetches. */
    public static final String VERSION = "26.7.3";
    /** What a server of ours cannot do at all, whatever an administrator switches on in the realm. */
    private static final String FEATURES_OFF = "impersonation,token-exchange-standard,device-flow,ciba,organization";
    private static final int READY_SECONDS = 180;
    private final Settings settings;

    /** @param settings ports and folders */
    public KeycloakServer(Settings settings) {
        this.settings = settings;
    }

    /** Unpacks and builds the server when that has not been done. Needs no database. */
    public void prepare() {
        Path done = home().resolve("daylight-built");
        if (Files.exists(done) && contents(done).equals(FEATURES_OFF)) {
            return;
        }
        Path zip = settings.cache().resolve("keycloak-quarkus-dist-" + VERSION + ".zip");
        if (!Files.exists(home())) {
            Unpacker.zip(() -> Files.newInputStream(zip), home().getParent());
        }
        Shell.run("Keycloak build", log(), 300, javaEnvironment(), List.of(script(), "build", "--db=postgres",
                "--health-enabled=true", "--features-disabled=" + FEATURES_OFF));
        try {
            Files.writeString(done, FEATURES_OFF);
        } catch (IOException e) {
            throw new Failure("cannot write " + done + ": " + e.getMessage(), e);
        }
    }

    /**
     * Starts the server when it does not run; returns at once.
     *
     * @param database the running PostgreSQL, with database and role keycloak
     * @param secrets  passwords
     */
    public void start(PostgresServer database, Secrets secrets) {
        if (process() != null) {
            return;
        }
        prepare();
        Map<String, String> env = new HashMap<>(javaEnvironment());
        env.putAll(Map.of(
                "KC_HTTP_ENABLED", "true",
                "KC_HTTP_HOST", "127.0.0.1",
                "KC_HTTP_PORT", Integer.toString(settings.keycloakPort()),
                "KC_HTTP_MANAGEMENT_PORT", Integer.toString(settings.keycloakManagementPort()),
                "KC_HOSTNAME", settings.keycloakUrl(),
                "KC_CACHE", "local",
                "KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN,
                "KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.keycloakAdminPassword()));
        env.putAll(Map.of(
                "KC_DB_URL", database.jdbcUrl("keycloak"),
                "KC_DB_USERNAME", "keycloak",
                "KC_DB_PASSWORD", secrets.keycloakDatabasePassword(),
                "KC_DB_POOL_MAX_SIZE", "20",
                "JAVA_OPTS_APPEND", "-Djava.net.preferIPv4Stack=true"));
        Shell.detach(log(), settings.pidFile("keycloak"), env, List.of(script(), "start", "--optimized"));
    }

    /** Waits until the server says it is ready. */
    public void awaitReady() {
        long until = System.nanoTime() + Duration.ofSeconds(READY_SECONDS).toNanos();
        while (!isReady()) {
            if (process() == null || System.nanoTime() > until) {
                throw new Failure("Keycloak did not start: " + Shell.lastLine(log(), "") + " (log: " + log() + ")");
            }
            pause();
        }
    }

    /** @return true when the server answers that it is ready */
    public boolean isReady() {
        URI health = URI.create("http://127.0.0.1:" + settings.keycloakManagementPort() + "/health/ready");
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Stops the server and waits until it is gone. */
    public void stop() {
        ProcessHandle process = process();
        if (process != null) {
            Processes.stop(process, Duration.ofSeconds(30));
        }
    }

    /** @return the server's process, or null */
    ProcessHandle process() {
        return Shell.alive(settings.pidFile("keycloak"), "keycloak");
    }

    private Path home() {
        return settings.cache().resolve("keycloak").resolve("keycloak-" + VERSION);
    }

    private Path log() {
        return settings.logs().resolve("keycloak.log");
    }

    private String script() {
        return home().resolve("bin/kc.sh").toString();
    }

    private Map<String, String> javaEnvironment() {
        return Map.of("JAVA_HOME", System.getProperty("java.home"),
                "JAVA_OPTS_KC_HEAP", "-Xms128m -Xmx448m -XX:MaxMetaspaceSize=256m");
    }

    private static String contents(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while waiting for Keycloak", e);
        }
    }
}
