package cn.daylight.platform.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daylight.devstack.Database;
import cn.daylight.devstack.Failure;
import cn.daylight.devstack.PostgresServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The schema as an installation gets it, on an empty database of its own and on a server started as `up` starts it. What
 * a thief of the application's password could do is asked of PostgreSQL, not of the files.
 */
class MigrationTest {

  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
  private static final Path BOOTSTRAP = Path.of("src/main/resources/db/bootstrap.sql");
  private static final String OWNER_PASSWORD = "ownerPassword0";
  private static final String APP_PASSWORD = "applicationPassword0";
  private static final String SUBSYSTEMS = "platform|oa|monopoly|discipline|supply|crm|collaboration|callcentre|finance|oversight";
  private static final Pattern NAME = Pattern.compile("V(20\\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])([01]\\d|2[0-3])[0-5]\\d__(" + SUBSYSTEMS + ")_[a-z0-9]+(_[a-z0-9]+)*\\.sql");
  /** Reference data without a person's or a business's facts, the same for everybody: read by all, scoped to nobody. */
  private static final Set<String> OPEN_TO_ALL = Set.of("monopoly.layout_cell", "platform.calendar_day", "platform.calendar_year", "platform.clock_effect", "platform.number_series", "platform.post", "platform.post_permission",
      "platform.rule_change", "platform.rule_parameter", "platform.unit", "platform.workflow_edge", "platform.workflow_table");
  private static final String TABLES = """
      select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'public')""";

  @TempDir
  static Path folder;
  private static PostgresServer server;
  private static int first;
  private static int second;

  @BeforeAll
  static void migrateTwice() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    String home = System.getenv("DAYLIGHT_HOME");
    Path cache = home == null ? Path.of("..", "..", ".daylight", "cache") : Path.of(home, "cache");
    server = PostgresServer.at(cache, folder.resolve("data"), port, true).start();
    Database database = new Database(server);
    database.bootstrap(BOOTSTRAP, Map.of("owner_password", OWNER_PASSWORD, "app_password", APP_PASSWORD, "keycloak_password", "keycloakPassword0"));
    first = database.migrate(MIGRATIONS, OWNER_PASSWORD);
    second = database.migrate(MIGRATIONS, OWNER_PASSWORD);
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  static List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(MIGRATIONS)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void allRunOnAnEmptyDatabaseAndNoneASecondTime() throws IOException {
    assertEquals(files().size(), first);
    assertEquals(0, second);
  }

  @ParameterizedTest
  @MethodSource("files")
  void itsNameTellsWhenAndWhose(String file) throws IOException {
    assertTrue(NAME.matcher(file).matches(), file);
    String schema = file.substring(file.indexOf("__") + 2).split("_")[0];
    assertTrue(Files.readString(MIGRATIONS.resolve(file)).contains(schema + "."), file + " does nothing in the schema " + schema);
  }

  @Test
  void aBadNameIsFound() {
    for (String bad : List.of("V1__platform_x.sql", "V202613011000__platform_x.sql", "V202611231000__nobody_x.sql", "V202611231000__platform.sql", "V202611231000_platform_x.sql", "R__platform_x.sql")) {
      assertTrue(!NAME.matcher(bad).matches(), bad);
    }
  }

  /** Landed files are immutable: a changed one is refused before anything runs. */
  @Test
  void aChangedFileIsRefused() throws IOException {
    Path copy = Files.createDirectory(folder.resolve("changed"));
    for (String file : files()) {
      Files.copy(MIGRATIONS.resolve(file), copy.resolve(file));
    }
    Files.writeString(copy.resolve(files().getFirst()), "select 1;");
    assertThrows(Failure.class, () -> new Database(server).migrate(copy, OWNER_PASSWORD));
  }

  @Test
  void theApplicationOwnsNothing() throws SQLException {
    assertEquals(Set.of(), superuser("""
        select c.oid::regclass::text from pg_class c where pg_get_userbyid(c.relowner) = 'daylight_app'
        union all select p.oid::regprocedure::text from pg_proc p where pg_get_userbyid(p.proowner) = 'daylight_app'
        union all select nspname from pg_namespace where pg_get_userbyid(nspowner) = 'daylight_app'
        union all select t.typname from pg_type t where pg_get_userbyid(t.typowner) = 'daylight_app'
        union all select datname from pg_database where pg_get_userbyid(datdba) = 'daylight_app'"""));
  }

  @Test
  void noRoleOfOursIsMoreThanItIs() throws SQLException {
    assertEquals(Set.of(), superuser("""
        select rolname from pg_roles where rolname in ('daylight_owner', 'daylight_app', 'daylight_audit', 'keycloak')
        and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)"""));
    assertEquals(Set.of("daylight_owner in daylight_audit"), superuser("""
        select m.rolname || ' in ' || g.rolname from pg_auth_members a join pg_roles m on m.oid = a.member join pg_roles g on g.oid = a.roleid
        where m.rolname like 'daylight%' or m.rolname = 'keycloak'"""));
    assertEquals(Set.of("daylight_app", "daylight_owner", "keycloak", "postgres"), superuser("select rolname from pg_roles where rolcanlogin"));
  }

  @ParameterizedTest
  @MethodSource("forbidden")
  void theApplicationIsRefused(String statement) throws SQLException {
    try (Connection application = DriverManager.getConnection(server.jdbcUrl(), "daylight_app", APP_PASSWORD); Statement s = application.createStatement()) {
      SQLException refusal = assertThrows(SQLException.class, () -> s.execute(statement), statement);
      assertEquals("42501", refusal.getSQLState(), statement + ": " + refusal.getMessage());
    }
  }

  static Stream<String> forbidden() throws SQLException {
    Stream<String> creating = Stream.of("create schema mine", "create table public.mine (a int)", "create table platform.mine (a int)", "create table monopoly.mine (a int)",
        "create table audit.mine (a int)", "create function platform.mine() returns int language sql return 1", "create role mine", "create database mine",
        "create temp table mine (a int)", "set role daylight_owner", "set role daylight_audit", "set session_replication_role = replica", "alter table platform.person disable row level security",
        "drop table platform.person", "alter role daylight_app bypassrls", "copy platform.unit to program 'true'", "select pg_read_file('/etc/hostname')",
        "create extension dblink schema platform", "alter table platform.person disable trigger all", "create policy mine on platform.person using (true)", "insert into audit.entry select * from audit.entry",
        "update audit.entry set reason = ''", "insert into platform.workflow_edge select * from platform.workflow_edge", "update platform.post_permission set permission = 'a.b:c'",
        "update platform.unit set name = ''", "update platform.rule_parameter set value = 0", "select * from public.flyway_schema_history", "alter system set fsync = off");
    Stream<String> emptying = superuser(TABLES).stream().flatMap(t -> Stream.of("truncate " + t, "truncate " + t + " cascade", "delete from " + t));
    return Stream.concat(creating, emptying);
  }

  @Test
  void rowLevelSecurityIsForcedOnEveryBusinessTable() throws SQLException {
    assertEquals(OPEN_TO_ALL, superuser(TABLES + " and not (c.relrowsecurity and c.relforcerowsecurity)"));
  }

  /** Forced without a policy for the application would deny it everything; a policy "true" would show it everything. */
  @Test
  void everyForcedTableHasAPolicyThatAsksForTheScope() throws SQLException {
    assertEquals(Set.of(), superuser(TABLES + """
         and c.relforcerowsecurity and not exists (select from pg_policy p where p.polrelid = c.oid and (select oid from pg_roles where rolname = 'daylight_app') = any (p.polroles))"""));
    assertEquals(Set.of(), superuser("""
        select polrelid::regclass || ' ' || polname from pg_policy where (0 = any (polroles) or (select oid from pg_roles where rolname = 'daylight_app') = any (polroles))
        and coalesce(pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)) in ('true', '(true)')"""));
  }

  @Test
  void withoutAScopeTheApplicationSeesNoRow() throws SQLException {
    Set<String> seen = new TreeSet<>();
    try (Connection application = DriverManager.getConnection(server.jdbcUrl(), "daylight_app", APP_PASSWORD); Statement s = application.createStatement()) {
      for (String table : superuser(TABLES)) {
        try (ResultSet rows = s.executeQuery("select count(*) from " + table)) {
          rows.next();
          if (!OPEN_TO_ALL.contains(table) && rows.getLong(1) > 0) {
            seen.add(table);
          }
        }
      }
    }
    assertEquals(Set.of(), seen);
  }

  /** A function that runs as its owner and lets its caller choose the search path would run the caller's functions. */
  @Test
  void everyDefinerFunctionFixesItsPathAndIsNotForEverybody() throws SQLException {
    assertEquals(Set.of(), superuser("""
        select oid::regprocedure::text from pg_proc where prosecdef and not exists (select from unnest(proconfig) c where c like 'search_path=%pg_temp')
        and pronamespace::regnamespace::text not in ('pg_catalog', 'information_schema')"""));
    assertEquals(Set.of(), superuser("""
        select oid::regprocedure::text from pg_proc where prosecdef and prorettype <> 'trigger'::regtype and pronamespace::regnamespace::text not in ('pg_catalog', 'information_schema')
        and (proacl is null or exists (select from aclexplode(proacl) a where a.grantee = 0))"""));
  }

  /** What `up` asks for; the tests' own server may do without. */
  @Test
  void anAcknowledgedCommitSurvivesAPowerCut() throws SQLException, IOException {
    assertEquals(Set.of("fsync on", "full_page_writes on", "synchronous_commit on", "data_checksums on"),
        superuser("select name || ' ' || setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums')"));
    Path devstack = Path.of("../devstack/src/main/java/cn/daylight/devstack");
    try (Stream<Path> sources = Files.walk(devstack)) {
      List<String> starts = sources.filter(f -> f.toString().endsWith(".java")).flatMap(MigrationTest::lines).filter(line -> line.contains("PostgresServer.at(")).map(String::strip).toList();
      assertTrue(!starts.isEmpty(), "nothing starts a server any more: look where `up` does it");
      assertEquals(List.of(), starts.stream().filter(line -> !line.endsWith(", true);") && !line.endsWith(", true)")).collect(Collectors.toList()));
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Set<String> superuser(String query) throws SQLException {
    Set<String> found = new TreeSet<>();
    try (Connection connection = server.superuser("daylight"); Statement s = connection.createStatement(); ResultSet rows = s.executeQuery(query)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
