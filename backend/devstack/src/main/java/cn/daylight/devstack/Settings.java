package cn.daylight.devstack;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where one installation lives and which ports it has.
 *
 * @param repo  the repository's root
 * @param home  the state folder (data, logs, secrets, pid files)
 * @param cache unpacked PostgreSQL and Keycloak; may be shared by several installations
 * @param base  first of five consecutive ports, 1024..65531
 */
public record Settings(Path repo, Path home, Path cache, int base) {

    /**
     * Reads the settings the door exports.
     *
     * @return the settings of this process
     */
    public static Settings fromEnvironment() {
        Map<String, String> env = System.getenv();
        Path repo = Path.of(env.getOrDefault("DAYLIGHT_REPO", ".")).toAbsolutePath().normalize();
        Path home = Path.of(env.getOrDefault("DAYLIGHT_HOME", repo.resolve(".daylight").toString())).toAbsolutePath();
        Path cache = Path.of(env.getOrDefault("DAYLIGHT_CACHE", home.resolve("cache").toString())).toAbsolutePath();
        return new Settings(repo, home.normalize(), cache.normalize(),
                Integer.parseInt(env.getOrDefault("DAYLIGHT_PORT", "8420")));
    }

    /** @return port of Keycloak's login and token endpoints */
    public int keycloakPort() {
        return base + 1;
    }

    /** @return port of the backend's health and metrics */
    public int managementPort() {
        return base + 2;
    }

    /** @return port of Keycloak's own health */
    public int keycloakManagementPort() {
        return base + 3;
    }

    /** @return port of PostgreSQL */
    public int databasePort() {
        return base + 4;
    }

    /** @return the address people open, without a slash at the end */
    public String publicUrl() {
        return "http://localhost:" + base;
    }

    /** @return the address of Keycloak, without a slash at the end */
    public String keycloakUrl() {
        return "http://localhost:" + keycloakPort();
    }

    /** @return the issuer that stands in every token */
    public String issuer() {
        return keycloakUrl() + "/realms/" + Realm.NAME;
    }

    /** @return PostgreSQL's data folder */
    public Path data() {
        return home.resolve("pg");
    }

    /** @return folder of log files */
    public Path logs() {
        return home.resolve("logs");
    }

    /**
     * The file that holds the process id of a server.
     *
     * @param server keycloak or backend
     * @return the file, which may not exist
     */
    public Path pidFile(String server) {
        return home.resolve("run").resolve(server + ".pid");
    }

    /** @return the realm's source files */
    public Path realmFolder() {
        return repo.resolve("keycloak-realm");
    }

    /** @return the application's database scripts */
    public Path databaseFolder() {
        return repo.resolve("backend/app/src/main/resources/db");
    }

    /** @return PostgreSQL of this installation, durable */
    public PostgresServer postgres() {
        return PostgresServer.at(cache, data(), databasePort(), true);
    }

    /** @return the secrets of this installation, generated when there are none */
    public Secrets secrets() {
        return Secrets.loadOrCreate(home.resolve("secrets.env"));
    }
}
