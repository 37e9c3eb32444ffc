package cn.daylight.devstack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The built application as a process of its own, with the environment a deployment would give it. */
public final class BackendServer {
    /** The door puts a copy of what was built here, so that a build does not overwrite what runs. */
    private static final String JAR = "release/quarkus-app/quarkus-run.jar";
    private static final String PLENTY = "10000000";
    private static final int READY_SECONDS = 90;
    private final Settings settings;

    /** @param settings ports and folders */
    public BackendServer(Settings settings) {
        this.settings = settings;
    }

    /**
     * Starts the application when it does not run and waits until it is ready.
     *
     * @param secrets passwords and keys; it gets neither the owner's nor Keycloak's
     */
    public void start(Secrets secrets) {
        if (process() == null) {
            Path java = Path.of(System.getProperty("java.home"), "bin", "java");
            Shell.detach(log(), settings.pidFile("backend"), environment(secrets), List.of(java.toString(),
                    "-Xms128m", "-Xmx768m", "-XX:+ExitOnOutOfMemoryError",
                    "--enable-native-access=ALL-UNNAMED", "-Dfile.encoding=UTF-8",
                    "-jar", settings.home().resolve(JAR).toString()));
        }
        long until = System.nanoTime() + Duration.ofSeconds(READY_SECONDS).toNanos();
        while (!isReady()) {
            if (process() == null || System.nanoTime() > until) {
                throw new Failure("the backend did not become ready at " + settings.publicUrl()
                        + "/q/health/ready (log: " + log() + ")");
            }
            pause();
        }
    }

    /** @return true when the product's readiness address answers 200 */
    public boolean isReady() {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(settings.publicUrl() + "/q/health/ready"))
                    .timeout(Duration.ofSeconds(5)).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Stops the application and waits until it is gone. */
    public void stop() {
        ProcessHandle process = process();
        if (process != null) {
            Processes.stop(process, Duration.ofSeconds(20));
        }
    }

    /** @return the application's process, or null */
    public ProcessHandle process() {
        return Shell.alive(settings.pidFile("backend"), "quarkus-run.jar");
    }

    /**
     * The environment of a demo installation; the same names stand in docker-compose.yml.
     *
     * @param secrets passwords and keys
     * @return variables by name
     */
    public Map<String, String> environment(Secrets secrets) {
        Map<String, String> env = new HashMap<>();
        env.put("DAYLIGHT_HTTP_PORT", Integer.toString(settings.base()));
        env.put("DAYLIGHT_HTTP_HOST", "127.0.0.1");
        env.put("DAYLIGHT_MANAGEMENT_PORT", Integer.toString(settings.managementPort()));
        env.put("DAYLIGHT_MANAGEMENT_HOST", "127.0.0.1");
        env.put("DAYLIGHT_PUBLIC_URL", settings.publicUrl());
        env.put("DAYLIGHT_DB_URL", settings.postgres().reactiveUrl());
        env.put("DAYLIGHT_DB_PASSWORD", secrets.appPassword());
        env.put("DAYLIGHT_OIDC_ISSUER", settings.issuer());
        env.put("DAYLIGHT_OIDC_SERVER", settings.issuer());
        env.put("DAYLIGHT_SPA_DIR", settings.home().resolve("release/spa").toString());
        env.put("DAYLIGHT_FONTS_DIR", System.getenv().getOrDefault("DAYLIGHT_FONTS_DIR",
                settings.home().resolve("fonts").toString()));
        env.put("DAYLIGHT_FIELD_KEY", secrets.fieldKey());
        env.put("DAYLIGHT_DEMO", "true");
        // journeys, drills and the demo's own filings all come from this one machine
        env.put("DAYLIGHT_PUBLIC_FILINGS_PER_HOUR", PLENTY);
        env.put("DAYLIGHT_PUBLIC_QUERIES_PER_MINUTE", PLENTY);
        return env;
    }

    private Path log() {
        return settings.logs().resolve("backend.log");
    }

    private static void pause() {
        try {
            Thread.sleep(150);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while waiting for the backend", e);
        }
    }
}
