package cn.daylight.authority;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daylight.testing.Api;
import cn.daylight.testing.Cast;
import cn.daylight.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Scoreboard figure 8, 三员分立: no operation in common that matters, no holder in common, each kind watched by another. */
@QuarkusTest
class AdministratorsResourceTest {

  private static final String SEPARATION = "/problems/platform/separation-of-duties";
  private static final String KIND = "/problems/platform/administrator-kind";
  private static final String CONFLICT = "/problems/platform/appointment-conflict";
  private static final String UNIT = "330105";
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private static String account() {
    return "guarded-" + NUMBER.incrementAndGet();
  }

  @Test
  void anAppointmentTakesTwoPeople() {
    String account = account();
    UUID person = Cast.person(account, UNIT, null);
    Response proposed = Appointments.propose("sysadmin", person, "licence-clerk", UNIT, null);
    proposed.then().statusCode(201);
    String id = proposed.jsonPath().getString("appointmentId");
    assertEquals("PROPOSED", proposed.jsonPath().getString("state"));
    assertEquals(403, me(account, "licence-clerk"), "proposed is not appointed");
    Response confirmed = Appointments.close("secadmin", id, "confirmations", 0);
    confirmed.then().statusCode(200);
    assertEquals("ACTIVE", confirmed.jsonPath().getString("state"));
    assertEquals("姓名sysadmin", confirmed.jsonPath().getString("proposedByName"));
    assertEquals("姓名secadmin", confirmed.jsonPath().getString("confirmedByName"));
    assertEquals("2", Sql.one("select count(*) from audit.entry where object_id = '" + id + "' and outcome = 'ACT'"));
    assertEquals(List.of("sysadmin PROPOSE", "secadmin CONFIRM"), List.of(Sql.one("""
        select string_agg(substr(actor_name, 3) || ' ' || action, ',' order by id) from audit.entry where object_id = '""" + id + "'").split(",")));
  }

  @Test
  void nobodyProposesHimself() {
    for (String who : List.of("sysadmin", "secadmin")) {
      Response own = Appointments.propose(who, Cast.id(who), "licence-clerk", UNIT, null);
      assertRefused(own, SEPARATION);
    }
  }

  @Test
  void nobodyConfirmsOrRejectsWhatHeProposed() {
    UUID person = Cast.person(account(), UNIT, null);
    String id = Appointments.propose("secadmin", person, "licence-clerk", UNIT, null).jsonPath().getString("appointmentId");
    assertRefused(Appointments.close("secadmin", id, "confirmations", 0), SEPARATION);
    assertRefused(Appointments.close("secadmin", id, "rejections", 0), SEPARATION);
    assertEquals("2", Sql.one("select count(*) from audit.entry where outcome = 'REFUSED' and object_id = '" + id + "'"), "both attempts are in the record");
    Appointments.close("auditadmin", id, "confirmations", 0).then().statusCode(200);
  }

  @Test
  void nobodyConfirmsHisOwnAppointment() {
    // a second security administrator whose new appointment (another unit) waits for a second person
    String account = account();
    UUID person = Cast.person(account, UNIT, null);
    Cast.appoint(person, "security-admin", "33", null);
    String id = Appointments.propose("sysadmin", person, "security-admin", "3301", null).jsonPath().getString("appointmentId");
    assertRefused(Appointments.close(account, "security-admin", id, "confirmations", 0), SEPARATION);
    assertEquals("PROPOSED", state(id));
  }

  @Test
  void nobodyHoldsTwoKinds() {
    for (String[] pair : new String[][] {{"system-admin", "licence-clerk"}, {"licence-clerk", "system-admin"}, {"system-admin", "audit-admin"},
        {"security-admin", "audit-admin"}, {"audit-admin", "security-admin"}, {"audit-admin", "licence-supervisor"}}) {
      UUID person = Cast.person(account(), UNIT, null);
      Cast.appoint(person, pair[0], "33", null);
      Response second = Appointments.propose("sysadmin", person, pair[1], UNIT, null);
      assertRefused(second, CONFLICT);
    }
  }

  @Test
  void twoPendingProposalsOfDifferentKindsConflictToo() {
    UUID person = Cast.person(account(), UNIT, null);
    Appointments.propose("sysadmin", person, "licence-clerk", UNIT, null).then().statusCode(201);
    assertRefused(Appointments.propose("secadmin", person, "system-admin", UNIT, null), CONFLICT);
    assertRefused(Appointments.propose("secadmin", person, "licence-clerk", UNIT, null), CONFLICT);
  }

  @Test
  void anAdministratorIsConfirmedByAThirdKind() {
    // proposer's kind and the post's own kind are both out of the question
    assertConfirmers("sysadmin", "system-admin", List.of("secadmin", "auditadmin"));
    assertConfirmers("sysadmin", "security-admin", List.of("auditadmin"));
    assertConfirmers("sysadmin", "audit-admin", List.of("secadmin"));
    assertConfirmers("secadmin", "system-admin", List.of("auditadmin"));
    assertConfirmers("secadmin", "security-admin", List.of("auditadmin"));
  }

  @Test
  void aProposalThatNobodyCouldEverConfirmIsRefusedAtOnce() {
    // only security and audit administrators confirm: one proposes here, the other is to be appointed
    Response dead = Appointments.propose("secadmin", Cast.person(account(), UNIT, null), "audit-admin", UNIT, null);
    assertEquals(400, dead.statusCode(), dead.asString());
    assertEquals("postCode administratorKind", dead.jsonPath().getString("errors[0].path") + " " + dead.jsonPath().getString("errors[0].messageKey"));
  }

  @Test
  void aSecondPersonOfTheProposersKindIsNotAnotherKind() {
    String twin = account();
    Cast.appoint(Cast.person(twin, UNIT, null), "security-admin", "33", null);
    UUID person = Cast.person(account(), UNIT, null);
    String id = Appointments.propose("secadmin", person, "system-admin", UNIT, null).jsonPath().getString("appointmentId");
    assertRefused(Appointments.close(twin, "security-admin", id, "confirmations", 0), KIND);
    Appointments.close("auditadmin", id, "confirmations", 0).then().statusCode(200);
  }

  @Test
  void nobodyRevokesAColleagueOfHisOwnKind() {
    UUID person = Cast.person(account(), UNIT, null);
    String id = Cast.appoint(person, "audit-admin", UNIT, null).toString();
    assertRefused(Appointments.close("auditadmin", id, "revocations", 0), KIND);
    Appointments.close("secadmin", id, "revocations", 0).then().statusCode(200);
  }

  @Test
  void nobodyLendsPowerThatHeProposesOrHasNot() {
    UUID delegate = Cast.person(account(), UNIT, null);
    // an administrator holds no business post, so that there is nothing of his own that he could lend
    Response own = Appointments.propose("sysadmin", delegate, "licence-clerk", UNIT, Cast.id("sysadmin"));
    assertEquals(400, own.statusCode(), own.asString());
    assertEquals("delegatorHoldsNoSuchPost", own.jsonPath().getString("errors[0].messageKey"));
    Response hollow = Appointments.propose("sysadmin", delegate, "licence-clerk", UNIT, Cast.id("approver-330102"));
    assertEquals(400, hollow.statusCode(), hollow.asString());
    Response administrators = Appointments.propose("secadmin", delegate, "system-admin", "33", Cast.id("sysadmin"));
    assertEquals(400, administrators.statusCode(), administrators.asString());
  }

  @Test
  void theThreeKindsShareNoWritingOperationThatCompletesAnything() {
    Policy policy = Policy.read();
    List<String> joint = Operations.all().stream().filter(o -> !o.isPublic() && !o.method().equals("GET")).map(Operations.Operation::id)
        .filter(o -> policy.allows(o, "system-admin") && (policy.allows(o, "security-admin") || policy.allows(o, "audit-admin"))).toList();
    assertEquals(List.of("proposeAppointment"), joint, "a proposal needs another's confirmation");
    assertEquals("0", Sql.one("""
        select count(*) from (select person_id from platform.appointment where state = 'ACTIVE'
          group by person_id having count(distinct post_kind) > 1) joint_holders"""));
  }

  private static void assertConfirmers(String proposer, String post, List<String> may) {
    List<String> could = List.of("secadmin", "auditadmin").stream().filter(confirmer -> {
      UUID person = Cast.person(account(), UNIT, null);
      String id = Appointments.propose(proposer, person, post, UNIT, null).jsonPath().getString("appointmentId");
      Response response = Appointments.close(confirmer, id, "confirmations", 0);
      assertTrue(response.statusCode() == 200 || response.statusCode() == 409, response.asString());
      if (response.statusCode() == 409) {
        assertTrue(List.of(KIND, SEPARATION).contains(Api.problem(response)), response.asString());
        assertEquals("PROPOSED", state(id));
      }
      return response.statusCode() == 200;
    }).collect(Collectors.toList());
    assertEquals(may, could, post + " proposed by " + proposer);
  }

  private static void assertRefused(Response response, String problem) {
    assertEquals(409, response.statusCode(), response.asString());
    assertEquals(problem, Api.problem(response));
  }

  private static int me(String account, String post) {
    return Api.get(Api.as(account, post), "/platform/me").statusCode();
  }

  private static String state(String id) {
    return Sql.one("select state from platform.appointment where id = '" + id + "'");
  }
}
