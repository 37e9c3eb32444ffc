package cn.daylight.testing;

import java.util.UUID;

/** Entries of the province's procedures as the application would write them, for a thief of its password to send along. */
public final class Entries {

  private static final String PROVINCE = "33";

  private Entries() {
  }

  /** @param from state before, or null for an opening act */
  public record Step(String flow, UUID object, int version, String action, String from, String to) {
  }

  /** Of the cast's administrator with this account, on his own appointment. */
  public static String entry(Step step, String account, String post) {
    String person = Cast.id(account).toString();
    String appointment = Sql.one("select id from platform.appointment where person_id = '" + person + "' and delegator_person_id is null");
    return """
        select audit.append(jsonb_strip_nulls(jsonb_build_object('flow', '%s', 'object_id', '%s', 'object_version', %d, 'unit_code', '33', 'action', '%s',
          'outcome', 'ACT', 'from_state', %s, 'to_state', '%s', 'actor_kind', 'STAFF', 'actor_id', '%s', 'actor_name', '%s', 'appointment_id', '%s',
          'post_code', '%s')))""".formatted(step.flow(), step.object(), step.version(), step.action(), step.from() == null ? "null" : "'" + step.from() + "'",
        step.to(), person, "姓名" + account, appointment, post);
  }

  public static String participant(Step step, String account, String counted) {
    return "insert into platform.participant values ('" + step.flow() + "', '" + step.object() + "', '" + Cast.id(account) + "', '" + counted + "', '33')";
  }

  /** In the province's scope; "committed" or the SQL state of the refusal. */
  public static String tryAs(String account, String... statements) {
    return Sql.tryAs(PROVINCE, Cast.id(account).toString(), statements);
  }
}
