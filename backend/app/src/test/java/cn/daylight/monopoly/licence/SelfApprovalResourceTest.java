package cn.daylight.monopoly.licence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.daylight.platform.crypto.FieldCrypto;
import cn.daylight.testing.Api;
import cn.daylight.testing.Applications;
import cn.daylight.testing.Applications.Filed;
import cn.daylight.testing.Cast;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** SOD-01, SOD-09: nobody decides what he himself asked for, handled before, or is lent the power for by such a person. */
@QuarkusTest
class SelfApprovalResourceTest {

  private static final String COUNTY = "330102";
  private static final String SEPARATION = "/problems/platform/separation-of-duties";

  @Inject
  FieldCrypto crypto;

  @Test
  void ownApplication() {
    String identity = "330102198501010014";
    UUID person = Cast.person("own-applicant", COUNTY, crypto.blindIndex(identity));
    Cast.appoint(person, "licence-clerk", COUNTY, null);
    Map<String, Object> declaration = Applications.declaration(COUNTY);
    declaration.put("identityNumber", identity);
    Filed filed = Applications.file(declaration);
    assertRefused(post(filed, "own-applicant", "licence-clerk", "acceptances"));
  }

  @Test
  void ownApplicationByAPersonRegisteredOnlyAfterwards() {
    String identity = "330102198601010011";
    Map<String, Object> declaration = Applications.declaration(COUNTY);
    declaration.put("identityNumber", identity);
    Filed filed = Applications.file(declaration);
    UUID person = Cast.person("late-applicant", COUNTY, crypto.blindIndex(identity));
    Cast.appoint(person, "licence-clerk", COUNTY, null);
    assertRefused(post(filed, "late-applicant", "licence-clerk", "acceptances"));
  }

  @Test
  void delegateOfTheApplicant() {
    String identity = "330102198701010019";
    UUID applicant = Cast.person("lending-applicant", COUNTY, crypto.blindIndex(identity));
    Cast.appoint(applicant, "licence-clerk", COUNTY, null);
    UUID delegate = Cast.person("delegate-1", COUNTY, null);
    Cast.appoint(delegate, "licence-clerk", COUNTY, applicant);
    Map<String, Object> declaration = Applications.declaration(COUNTY);
    declaration.put("identityNumber", identity);
    assertRefused(post(Applications.file(declaration), "delegate-1", "licence-clerk", "acceptances"));
  }

  @Test
  void delegateOfOneWhoHandledIt() {
    UUID reviewer = Cast.id("reviewer-" + COUNTY);
    Cast.appoint(reviewer, "licence-approver", COUNTY, null);
    UUID delegate = Cast.person("delegate-2", COUNTY, null);
    Cast.appoint(delegate, "licence-approver", COUNTY, reviewer);
    Filed filed = Applications.at("REVIEWED", COUNTY);
    assertRefused(post(filed, "delegate-2", "licence-approver", "grants"));
    assertRefused(post(filed, "reviewer-" + COUNTY, "licence-approver", "grants"));
  }

  @Test
  void secondPostOfTheSamePerson() {
    UUID person = Cast.person("two-posts", COUNTY, null);
    Cast.appoint(person, "licence-clerk", COUNTY, null);
    Cast.appoint(person, "licence-inspector", COUNTY, null);
    Filed filed = Applications.file(COUNTY);
    post(filed, "two-posts", "licence-clerk", "acceptances").then().statusCode(200);
    assertRefused(post(filed, "two-posts", "licence-inspector", "site-reports"));
  }

  @Test
  void swappedToAnotherPostInMidFlow() {
    UUID person = Cast.person("swapped", COUNTY, null);
    Cast.appoint(person, "licence-reviewer", COUNTY, null);
    Filed filed = Applications.at("INSPECTED", COUNTY);
    post(filed, "swapped", "licence-reviewer", "reviews").then().statusCode(200);
    Cast.appoint(person, "licence-approver", COUNTY, null);
    // the appointment is new: wait for nothing, the effective right is read with the token of a new session
    Response response = Api.post(Api.as("swapped", "licence-approver", "licence-reviewer"), path(filed, "grants"), Applications.body("grants", filed.version()));
    assertEquals(true, response.statusCode() == 403 || SEPARATION.equals(Api.problem(response)), response.asString());
    assertEquals("REVIEWED", filed.state());
  }

  @Test
  void oneInspectorTwice() {
    Filed filed = Applications.at("REPORTED", COUNTY);
    assertRefused(Applications.act(filed, "inspector1", "countersignatures"));
    Applications.act(filed, "inspector3", "countersignatures").then().statusCode(200);
  }

  @Test
  void delegateSignsForTheInspectorWhoWrote() {
    UUID delegate = Cast.person("delegate-3", COUNTY, null);
    Cast.appoint(delegate, "licence-inspector", COUNTY, Cast.id("inspector1-" + COUNTY));
    Filed filed = Applications.at("REPORTED", COUNTY);
    assertRefused(post(filed, "delegate-3", "licence-inspector", "countersignatures"));
  }

  private static Response post(Filed filed, String account, String post, String act) {
    return Api.post(Api.as(account, post), path(filed, act), Applications.body(act, filed.version()));
  }

  private static String path(Filed filed, String act) {
    return "/monopoly/licence-applications/" + filed.id() + "/" + act;
  }

  private static void assertRefused(Response response) {
    assertEquals(409, response.statusCode(), response.asString());
    assertEquals(SEPARATION, Api.problem(response));
  }
}
