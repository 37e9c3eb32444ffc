package cn.daylight.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The people of the tests: one of each post in 上城区 (330102) and in 海曙区 (330203), a city supervisor, and the three
 * administrators. They enter by the installation's edge, as the owner, which is the only way without two people.
 */
public final class Cast {

  private static final Map<String, UUID> PERSONS = OfThisRun.one("persons", ConcurrentHashMap::new);

  private Cast() {
  }

  static void install() {
    member("sysadmin", "system-admin", "33");
    member("secadmin", "security-admin", "33");
    member("auditadmin", "audit-admin", "33");
    county("330102");
    county("330203");
    member("supervisor", "licence-supervisor", "3301");
  }

  /** The staff of one county's bureau. */
  public static void county(String county) {
    member("clerk-" + county, "licence-clerk", county);
    member("inspector1-" + county, "licence-inspector", county);
    member("inspector2-" + county, "licence-inspector", county);
    member("inspector3-" + county, "licence-inspector", county);
    member("reviewer-" + county, "licence-reviewer", county);
    member("approver-" + county, "licence-approver", county);
  }

  /** A person with one post; the account is also the token's subject. */
  public static UUID member(String account, String post, String unit) {
    UUID person = person(account, unit, null);
    appoint(person, post, unit, null);
    return person;
  }

  public static UUID id(String account) {
    return PERSONS.get(account);
  }

  /** @param identityDigest blind index of his identity number, or null */
  public static UUID person(String account, String unit, byte[] identityDigest) {
    UUID id = UUID.randomUUID();
    act("platform.person", id, unit, "insert into platform.person values (?, 0, 'ACTIVE', ?, ?, ?, ?, ?, now())", s -> {
      s.setObject(1, id);
      s.setString(2, account);
      s.setString(3, account);
      s.setString(4, "姓名" + account);
      s.setString(5, unit);
      s.setBytes(6, identityDigest);
    });
    PERSONS.put(account, id);
    return id;
  }

  /** An appointment in force, without the two people that the product asks for. */
  public static UUID appoint(UUID person, String post, String unit, UUID delegator) {
    UUID id = UUID.randomUUID();
    act("platform.appointment", id, unit, """
        insert into platform.appointment (id, version, state, person_id, post_code, post_kind, unit_code, valid_from,
          delegator_person_id, reason, installed, proposed_at)
        select ?, 0, 'ACTIVE', ?, code, kind, ?, platform.day_in_china(now()) - 1, ?, 'test', true, now() from platform.post where code = ?""", s -> {
      s.setObject(1, id);
      s.setObject(2, person);
      s.setString(3, unit);
      s.setObject(4, delegator);
      s.setString(5, post);
    });
    return id;
  }

  @FunctionalInterface
  private interface Binder {
    void bind(PreparedStatement statement) throws SQLException;
  }

  private static void act(String flow, UUID object, String unit, String insert, Binder binder) {
    try (Connection connection = TestStack.owner()) {
      connection.setAutoCommit(false);
      try (PreparedStatement row = connection.prepareStatement(insert);
           PreparedStatement entry = connection.prepareStatement("""
               select audit.append(jsonb_build_object('flow', ?::text, 'object_id', ?::text, 'object_version', 0, 'unit_code', ?::text,
                 'action', 'INSTALL', 'outcome', 'ACT', 'to_state', 'ACTIVE', 'actor_kind', 'INSTALLATION', 'actor_name', 'test'))""")) {
        binder.bind(row);
        row.executeUpdate();
        entry.setString(1, flow);
        entry.setString(2, object.toString());
        entry.setString(3, unit);
        try (ResultSet appended = entry.executeQuery()) {
          appended.next();
        }
      }
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
