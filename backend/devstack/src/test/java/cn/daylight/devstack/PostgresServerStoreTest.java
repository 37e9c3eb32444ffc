package cn.daylight.devstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as the door and the drills use it: kept data, crash, roles. */
@Tag("stack")
class PostgresServerStoreTest {
    private static final Path SCRIPT = Path.of("../app/src/main/resources/db/bootstrap.sql");
    private static final Map<String, String> PASSWORDS = Map.of("owner_password", "ownerpassword1",
            "app_password", "apppassword1", "keycloak_password", "keycloakpassword1");
    @TempDir
    private Path folder;
    private PostgresServer server;

    @BeforeEach
    void start() throws IOException {
        server = PostgresServer.at(Path.of("target/cache"), folder.resolve("pg"), freePort(), true).start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void anAcknowledgedCommitSurvivesKillAndStop() throws SQLException {
        execute("create table t (n int)");
        execute("insert into t values (7)");
        server.killNine();
        assertFalse(server.isRunning());
        server.start();
        assertEquals("7", text("select n from t"));
        server.stop();
        server.stop();
        assertFalse(server.isRunning());
        server.start();
        server.start();
        assertEquals("7", text("select n from t"));
    }

    @Test
    void isSafeAndSpeaksUtf8() throws SQLException {
        assertEquals("on", text("show fsync"));
        assertEquals("on", text("show data_checksums"));
        assertEquals("UTF8", text("show server_encoding"));
        assertEquals("127.0.0.1", text("show listen_addresses"));
        assertEquals("scram-sha-256", text("show password_encryption"));
        assertThrows(SQLException.class,
                () -> DriverManager.getConnection(server.jdbcUrl("postgres"), "postgres", "wrong").close());
    }

    @Test
    void bootstrapMakesRolesThatOwnNothingTheyShouldNotAndMayRunAgain() throws SQLException {
        Database database = new Database(server);
        database.bootstrap(SCRIPT, PASSWORDS);
        execute("alter role daylight_app superuser password 'changed'");
        database.bootstrap(SCRIPT, PASSWORDS);
        assertEquals("f|f|t", text("select rolsuper || '|' || rolbypassrls || '|' || rolcanlogin from pg_roles"
                + " where rolname = 'daylight_app'").replace("false", "f").replace("true", "t"));
        assertEquals("daylight_owner", text("select pg_get_userbyid(datdba) from pg_database"
                + " where datname = 'daylight'"));
        assertEquals("C.UTF-8", text("select datlocale from pg_database where datname = 'daylight'"));
        try (Connection c = DriverManager.getConnection(server.jdbcUrl(), "daylight_app", "apppassword1");
                Statement s = c.createStatement()) {
            assertThrows(SQLException.class, () -> s.execute("create table public.mine (n int)"));
        }
        assertThrows(SQLException.class, () -> DriverManager
                .getConnection(server.jdbcUrl("keycloak"), "daylight_app", "apppassword1").close());
    }

    @Test
    void aPasswordThatCouldBreakOutOfTheScriptIsRefused() {
        Map<String, String> bad = Map.of("owner_password", "x'; drop", "app_password", "apppassword1",
                "keycloak_password", "keycloakpassword1");
        Database database = new Database(server);
        assertTrue(assertThrows(Failure.class, () -> database.bootstrap(SCRIPT, bad)).getMessage()
                .contains("letters and digits"));
    }

    private void execute(String sql) throws SQLException {
        try (Connection c = server.superuser("postgres"); Statement s = c.createStatement()) {
            s.execute(sql);
        }
    }

    private String text(String sql) throws SQLException {
        try (Connection c = server.superuser("postgres"); Statement s = c.createStatement();
                ResultSet r = s.executeQuery(sql)) {
            r.next();
            return r.getString(1);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
