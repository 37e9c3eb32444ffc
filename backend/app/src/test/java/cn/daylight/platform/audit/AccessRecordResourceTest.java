package cn.daylight.platform.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daylight.testing.Api;
import cn.daylight.testing.Applications;
import cn.daylight.testing.Cast;
import cn.daylight.testing.Patience;
import cn.daylight.testing.Sql;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A refusal at the door is in the record too: who tried which operation, what he lacked, once a minute. */
@QuarkusTest
class AccessRecordResourceTest {

  private static final String COUNTY = "330102";
  private static final String FORBIDDEN = "/problems/platform/forbidden";

  @Inject
  MeterRegistry metrics;

  @Test
  void whoIsRefusedByHisPostStandsInTheRecord() {
    UUID clerk = clerk("curious-clerk");
    assertEquals(403, Api.get(Api.as("curious-clerk", "licence-clerk"), "/platform/record-entries").statusCode());
    await(clerk, "listRecordEntries");
    assertEquals("REFUSED STAFF 姓名curious-clerk 330102 " + FORBIDDEN + " platform.record:read 0 -", Sql.one("""
        select concat_ws(' ', outcome, actor_kind, actor_name, unit_code, problem, reason, object_version, coalesce(from_state, '-'))
        from audit.entry where flow = 'platform.access' and actor_id = '%1$s' and object_id = '%1$s'""".formatted(clerk)));
  }

  @Test
  void noPersonalDataOfThePathIsKept() {
    UUID clerk = clerk("clerk-with-a-path");
    String someone = UUID.randomUUID().toString();
    assertEquals(403, Api.get(Api.as("clerk-with-a-path", "licence-clerk"), "/platform/appointments/" + someone).statusCode());
    await(clerk, "getAppointment");
    assertEquals("0", Sql.one("select count(*) from audit.entry e where actor_id = '" + clerk + "' and e::text like '%" + someone + "%'"));
  }

  @Test
  void aLoopIsOneEntryAndACount() {
    UUID clerk = clerk("looping-clerk");
    double before = metrics.counter("daylight.record.access.repeated").count();
    for (int i = 0; i < 5; i++) {
      assertEquals(403, Api.get(Api.as("looping-clerk", "licence-clerk"), "/platform/persons").statusCode());
    }
    assertEquals(403, Api.get(Api.as("looping-clerk", "licence-clerk"), "/platform/appointments").statusCode());
    await(clerk, "listAppointments");
    await(clerk, "listPersons");
    assertEquals("1", entries(clerk, "listPersons"));
    assertTrue(metrics.counter("daylight.record.access.repeated").count() >= before + 4);
  }

  @Test
  void hisSupervisorAndTheAuditAdministratorSeeIt() {
    UUID clerk = clerk("watched-clerk");
    Api.get(Api.as("watched-clerk", "licence-clerk"), "/platform/persons").then().statusCode(403);
    await(clerk, "listPersons");
    String list = "/platform/record-entries?flow=platform.access&outcome=REFUSED&objectId=" + clerk;
    for (String[] reader : new String[][] {{"supervisor", "licence-supervisor"}, {"auditadmin", "audit-admin"}}) {
      Response seen = Api.get(Api.as(reader[0], reader[1]), list);
      assertEquals("listPersons", seen.jsonPath().getString("items[0].action"), seen.asString());
    }
  }

  @Test
  void aRoleThatNoAppointmentSupportsIsRecordedOnce() {
    UUID clerk = clerk("promoted-by-keycloak");
    for (int i = 0; i < 3; i++) {
      Api.get(Api.as("promoted-by-keycloak", "licence-clerk", "system-admin"), "/platform/me").then().statusCode(200);
    }
    Api.get(Api.as("promoted-by-keycloak", "licence-clerk", "system-admin"), "/platform/persons").then().statusCode(403);
    await(clerk, "listPersons");
    await(clerk, "claimRole");
    assertEquals("/problems/platform/role-without-appointment system-admin 1", Sql.one("""
        select concat_ws(' ', min(problem), min(reason), count(*)) from audit.entry
        where action = 'claimRole' and actor_id = '%s'""".formatted(clerk)));
  }

  @Test
  void aProposalOfOneselfIsRecorded() {
    UUID admin = Cast.member("self-proposing", "system-admin", "33");
    Response own = Api.as("self-proposing", "system-admin").contentType(ContentType.JSON).header("Idempotency-Key", "self-proposing")
        .body(Map.of("personId", admin, "postCode", "licence-clerk", "unitCode", COUNTY, "validFrom", "2026-11-01", "reason", "自荐"))
        .post(Api.BASE + "/platform/appointments");
    assertEquals(409, own.statusCode(), own.asString());
    await(admin, "proposeAppointment");
    assertEquals("/problems/platform/separation-of-duties", Sql.one("select problem from audit.entry where flow = 'platform.access' and actor_id = '" + admin + "'"));
  }

  @Test
  void aRefusalThatOnlyTheDatabaseFindsIsRecorded() {
    UUID clerk = Cast.person("revoked-meanwhile", COUNTY, null);
    String appointment = Cast.appoint(clerk, "licence-clerk", COUNTY, null).toString();
    Applications.Filed filed = Applications.file(COUNTY);
    Api.get(Api.as("revoked-meanwhile", "licence-clerk"), "/monopoly/licences").then().statusCode(200);
    Api.post(Api.as("auditadmin", "audit-admin"), "/platform/appointments/" + appointment + "/revocations", Map.of("version", 0, "reason", "测试"))
        .then().statusCode(200);
    Response late = Api.post(Api.as("revoked-meanwhile", "licence-clerk"), "/monopoly/licence-applications/" + filed.id() + "/declinations",
        Map.of("version", 0, "reason", "理由"));
    assertEquals(403, late.statusCode(), late.asString());
    await(clerk, "declineLicenceApplication");
  }

  private static UUID clerk(String account) {
    return Cast.member(account, "licence-clerk", COUNTY);
  }

  private static void await(UUID person, String action) {
    Patience.until(action + " in the record", () -> !entries(person, action).equals("0"));
  }

  private static String entries(UUID person, String action) {
    return Sql.one("select count(*) from audit.entry where flow = 'platform.access' and outcome = 'REFUSED' and actor_id = '" + person
        + "' and action = '" + action + "'");
  }
}
