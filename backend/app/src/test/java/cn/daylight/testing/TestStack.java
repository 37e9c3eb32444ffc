package cn.daylight.testing;

import cn.daylight.devstack.Database;
import cn.daylight.devstack.PostgresServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Map;

/**
 * A real PostgreSQL for the tests, migrated as in production, with its three roles; and a signing key of this run.
 * One server serves all test classes; each class brings its own counties, so that none depends on another's rows.
 */
public final class TestStack implements QuarkusTestResourceLifecycleManager {

  public static final String ISSUER = "http://localhost:0/realms/daylight";
  private static final String OWNER_PASSWORD = "ownerPassword0";
  private static final String APP_PASSWORD = "applicationPassword0";
  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
  private static final Path BOOTSTRAP = Path.of("src/main/resources/db/bootstrap.sql");

  private static final String PORT = "port";
  private static final String KEY = "key";

  private static PostgresServer server;
  private static KeyPair key;

  @Override
  public synchronized Map<String, String> start() {
    if (server == null && OfThisRun.known(PORT) != null) {
      // another profile's classes started it
      server = server(OfThisRun.<Integer>known(PORT));
      key = OfThisRun.known(KEY);
    }
    if (server == null) {
      server = server(OfThisRun.one(PORT, TestStack::freePort));
      server.start();
      Database database = new Database(server);
      database.bootstrap(BOOTSTRAP, Map.of("owner_password", OWNER_PASSWORD, "app_password", APP_PASSWORD, "keycloak_password", "keycloakPassword0"));
      database.migrate(MIGRATIONS, OWNER_PASSWORD);
      key = OfThisRun.one(KEY, TestStack::newKey);
      Cast.install();
      PostgresServer started = server;
      Runtime.getRuntime().addShutdownHook(new Thread(started::stop));
    }
    return Map.of(
        "quarkus.datasource.reactive.url", server.reactiveUrl(),
        "quarkus.datasource.password", APP_PASSWORD,
        "quarkus.oidc.auth-server-url", "",
        "quarkus.oidc.token.issuer", ISSUER,
        "quarkus.oidc.public-key", Base64.getEncoder().encodeToString(key.getPublic().getEncoded()),
        "daylight.field-key", Base64.getEncoder().encodeToString("a test key of thirty-two bytes!!".getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
  }

  private static PostgresServer server(int port) {
    return PostgresServer.at(cache(), Path.of("target", "test-pg-" + ProcessHandle.current().pid()), port, false);
  }

  @Override
  public void stop() {
    // the server serves the following test classes too; the JVM's end stops it
  }

  public static PostgresServer server() {
    return server;
  }

  /** The application's own role: what a thief of its password could do. */
  public static Connection application() throws SQLException {
    return DriverManager.getConnection(server.jdbcUrl(), "daylight_app", APP_PASSWORD);
  }

  public static Connection owner() throws SQLException {
    return DriverManager.getConnection(server.jdbcUrl(), "daylight_owner", OWNER_PASSWORD);
  }

  static java.security.PrivateKey signingKey() {
    return key.getPrivate();
  }

  /** Unpacked programs are kept between runs; data never is. */
  private static Path cache() {
    String home = System.getenv("DAYLIGHT_HOME");
    return home == null ? Path.of("..", "..", ".daylight", "cache") : Path.of(home, "cache");
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair newKey() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
