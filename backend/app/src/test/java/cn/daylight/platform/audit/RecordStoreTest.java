package cn.daylight.platform.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daylight.testing.Cast;
import cn.daylight.testing.Sql;
import cn.daylight.testing.TestStack;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The record in the database: one form in both languages, one door, and nothing that can be changed afterwards. */
@QuarkusTest
class RecordStoreTest {

  private static final List<String> FIELDS = List.of("id", "at", "flow", "object_id", "object_version", "unit_code", "action",
      "outcome", "from_state", "to_state", "actor_kind", "actor_id", "actor_name", "on_behalf_of_id", "on_behalf_of_name",
      "appointment_id", "post_code", "assurance", "client", "request_id", "digest_before", "digest_after", "rule_version",
      "reason", "problem");

  @Test
  void everyLeafIsWhatTheOtherLanguageComputes() throws SQLException {
    int compared = 0;
    try (Connection connection = TestStack.owner(); Statement statement = connection.createStatement();
         ResultSet rows = statement.executeQuery("""
             select e.*, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at_text from audit.entry e limit 200""")) {
      while (rows.next()) {
        Canonical form = Canonical.v1();
        for (String field : FIELDS) {
          form.field(rows.getString(field.equals("at") ? "at_text" : field));
        }
        assertEquals(HexFormat.of().formatHex(form.leaf()), HexFormat.of().formatHex(rows.getBytes("leaf")));
        compared++;
      }
    }
    assertTrue(compared >= 10, "the cast alone makes more entries than this: " + compared);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "update audit.entry set reason = 'rewritten'",
      "delete from audit.entry",
      "truncate audit.entry",
      "insert into audit.entry select * from audit.entry limit 1",
      "alter table audit.entry disable trigger all",
      "set role daylight_audit"})
  void theApplicationCannotTouchTheRecord(String sql) {
    assertEquals("42501", Sql.tryAs("33", "", sql));
  }

  @Test
  void anEntryCannotNameAnotherActorThanTheTransactions() {
    String person = Cast.id("clerk-330102").toString();
    String other = Cast.id("approver-330102").toString();
    String append = """
        select audit.append(jsonb_build_object('flow', 'x', 'object_id', gen_random_uuid(), 'object_version', 0, 'unit_code',
          '330102', 'action', 'GRANT', 'outcome', 'ACT', 'to_state', 'GRANTED', 'actor_kind', 'STAFF', 'actor_id', '%s', 'actor_name', 'n'))""";
    assertEquals("DL002", Sql.tryAs("330102", person, append.formatted(other)));
  }

  @Test
  void anInstallationActNeedsTheOwner() {
    assertEquals("DL002", Sql.tryAs("33", "", """
        select audit.append(jsonb_build_object('flow', 'platform.person', 'object_id', gen_random_uuid(), 'object_version', 0,
          'unit_code', '33', 'action', 'INSTALL', 'outcome', 'ACT', 'to_state', 'ACTIVE', 'actor_kind', 'INSTALLATION', 'actor_name', 'n'))"""));
  }

  @Test
  void positionTimeAndLeafCannotBeGiven() {
    String person = Cast.id("clerk-330102").toString();
    String marker = "given-" + System.nanoTime();
    assertEquals("committed", Sql.tryAs("330102", person, """
        select audit.append(jsonb_build_object('id', '00000000-0000-0000-0000-000000000000', 'at', '1999-01-01', 'leaf', '\\x00', 'flow', '%s',
          'object_id', gen_random_uuid(), 'object_version', 0, 'unit_code', '330102', 'action', 'X', 'outcome', 'REFUSED', 'problem', '/problems/platform/x',
          'actor_kind', 'STAFF', 'actor_id', '%s', 'actor_name', '姓名clerk-330102'))""".formatted(marker, person)));
    assertEquals("t", Sql.one("""
        select id <> '00000000-0000-0000-0000-000000000000' and at > '2026-01-01' and octet_length(leaf) = 32
        from audit.entry where flow = '%s'""".formatted(marker)));
  }
}
