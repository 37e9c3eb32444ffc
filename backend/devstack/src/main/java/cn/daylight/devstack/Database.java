package cn.daylight.devstack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;

/** Roles, databases and schema of one installation. */
public final class Database {
    /** Owner of the database; runs the migrations. */
    public static final String OWNER = "daylight_owner";
    /** The application's role. */
    public static final String APP = "daylight_app";
    /** Held, because a logger without a holder forgets its level; the door prints its own lines. */
    private static final Logger FLYWAY_LOG = Logger.getLogger("org.flywaydb");
    private static final Pattern PART = Pattern.compile("(?m)^--- in (\\w+)(?: owned by (\\w+))?[ \\t]*$");
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9]{8,200}");
    private final PostgresServer server;

    /** @param server a running server */
    public Database(PostgresServer server) {
        this.server = server;
    }

    /**
     * Runs bootstrap.sql: roles, databases, passwords. May be run again at any time.
     *
     * @param script the file; parts start with lines "--- in DATABASE [owned by ROLE]"
     * @param values passwords by the name of their placeholder; letters and digits only
     */
    public void bootstrap(Path script, Map<String, String> values) {
        try {
            String text = filled(Files.readString(script), values);
            Matcher part = PART.matcher(text);
            boolean more = part.find();
            while (more) {
                String database = part.group(1);
                String owner = part.group(2);
                int from = part.end();
                more = part.find();
                createWhenMissing(database, owner);
                try (Connection c = server.superuser(database); Statement s = c.createStatement()) {
                    s.execute(text.substring(from, more ? part.start() : text.length()));
                }
            }
        } catch (IOException | SQLException e) {
            throw new Failure("database bootstrap failed: " + e.getMessage(), e);
        }
    }

    /**
     * Runs {@link #bootstrap(Path, Map)} with an installation's secrets.
     *
     * @param script  the file
     * @param secrets the passwords
     */
    public void bootstrap(Path script, Secrets secrets) {
        bootstrap(script, Map.of("owner_password", secrets.ownerPassword(), "app_password", secrets.appPassword(),
                "keycloak_password", secrets.keycloakDatabasePassword()));
    }

    /**
     * Brings the schema up to date as the owner.
     *
     * @param folder        folder of V….sql files
     * @param ownerPassword the owner's password
     * @return number of migrations run now
     */
    public int migrate(Path folder, String ownerPassword) {
        FLYWAY_LOG.setLevel(Level.WARNING);
        try {
            return Flyway.configure()
                    .dataSource(server.jdbcUrl(), OWNER, ownerPassword)
                    .locations("filesystem:" + folder.toAbsolutePath())
                    .defaultSchema("public")
                    .failOnMissingLocations(true)
                    .validateMigrationNaming(true)
                    .load()
                    .migrate()
                    .migrationsExecuted;
        } catch (RuntimeException e) {
            throw new Failure("migration failed: " + firstLines(e), e);
        }
    }

    /**
     * Installs the three administrators, once in the life of an installation.
     *
     * @param ownerPassword the owner's password
     * @param system        {subject, account, name} of the system administrator
     * @param security      the same of the security administrator
     * @param audit         the same of the audit administrator
     * @return true when installed now, false when there are administrators already
     */
    public boolean installAdministrators(String ownerPassword, ObjectNode system, ObjectNode security,
            ObjectNode audit) {
        String sql = "select platform.install_administrators(?::jsonb, ?::jsonb, ?::jsonb)";
        try (Connection c = owner(ownerPassword); PreparedStatement s = c.prepareStatement(sql)) {
            s.setString(1, system.toString());
            s.setString(2, security.toString());
            s.setString(3, audit.toString());
            try (ResultSet r = s.executeQuery()) {
                r.next();
                return r.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new Failure("the three administrators could not be installed: " + e.getMessage(), e);
        }
    }

    /**
     * Connects to the application's database as its owner.
     *
     * @param password the owner's password
     * @return an open connection, to be closed by the caller
     * @throws SQLException when the server refuses
     */
    public Connection owner(String password) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), OWNER, password);
    }

    private void createWhenMissing(String database, String owner) throws SQLException {
        try (Connection c = server.superuser("postgres"); Statement s = c.createStatement()) {
            try (ResultSet r = s.executeQuery("select from pg_database where datname = '" + database + "'")) {
                if (r.next()) {
                    return;
                }
            }
            // template0: the only one from which encoding and locale may be chosen, and nobody can have touched it
            s.execute("create database " + database + " owner " + owner
                    + " template template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8'"
                    + " locale 'C.UTF-8'");
        }
    }

    private static String filled(String text, Map<String, String> values) {
        String result = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            if (!SECRET.matcher(value.getValue()).matches()) {
                throw new Failure(value.getKey() + " must be 8 to 200 letters and digits");
            }
            result = result.replace("${" + value.getKey() + "}", value.getValue());
        }
        return result;
    }

    private static String firstLines(RuntimeException e) {
        return String.valueOf(e.getMessage()).lines().filter(line -> !line.isBlank() && !line.startsWith("---"))
                .limit(6).reduce((a, b) -> a + " | " + b.strip()).orElse(e.toString());
    }
}
