package cn.daylight.monopoly.licence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daylight.testing.Api;
import cn.daylight.testing.Applications;
import cn.daylight.testing.Applications.Filed;
import cn.daylight.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every (state, action) pair of an application: the arrows of the table work, everything else is refused and recorded. */
@QuarkusTest
class ApplicationFlowResourceTest {

  private static final String COUNTY = "330203";
  private static final List<String> STATES =
      List.of("FILED", "INCOMPLETE", "ACCEPTED", "REPORTED", "INSPECTED", "REVIEWED", "GRANTED", "DELIVERED", "REFUSED", "DECLINED", "WITHDRAWN");
  private static final String AS_IT_WAS = "";

  /** Action → who takes it, as which sub-resource, from where, to where (empty: the state stays): written from the procedure, not from the code. */
  private record Arrow(String action, String who, String act, List<String> from, String to) {
  }

  private static final List<Arrow> ARROWS = List.of(
      new Arrow("ACCEPT", "clerk", "acceptances", List.of("FILED"), "ACCEPTED"),
      new Arrow("DECLINE", "clerk", "declinations", List.of("FILED", "INCOMPLETE"), "DECLINED"),
      new Arrow("ASK_SUPPLEMENT", "clerk", "supplement-requests", List.of("FILED"), "INCOMPLETE"),
      new Arrow("SUPPLEMENT", "applicant", "supplements", List.of("INCOMPLETE"), "FILED"),
      new Arrow("EXTEND", "approver", "extensions", List.of("ACCEPTED", "REPORTED", "INSPECTED", "REVIEWED"), AS_IT_WAS),
      new Arrow("DELIVER", "clerk", "deliveries", List.of("GRANTED"), "DELIVERED"),
      new Arrow("REPORT", "inspector1", "site-reports", List.of("ACCEPTED"), "REPORTED"),
      new Arrow("COUNTERSIGN", "inspector2", "countersignatures", List.of("REPORTED"), "INSPECTED"),
      new Arrow("DISPUTE", "inspector2", "disputes", List.of("REPORTED"), "ACCEPTED"),
      new Arrow("REVIEW", "reviewer", "reviews", List.of("INSPECTED"), "REVIEWED"),
      new Arrow("RETURN", "reviewer", "returns", List.of("INSPECTED"), "ACCEPTED"),
      new Arrow("GRANT", "approver", "grants", List.of("REVIEWED"), "GRANTED"),
      new Arrow("REFUSE", "approver", "refusals", List.of("REVIEWED"), "REFUSED"),
      new Arrow("WITHDRAW", "applicant", "withdrawals", List.of("FILED", "INCOMPLETE", "ACCEPTED", "REPORTED", "INSPECTED", "REVIEWED"), "WITHDRAWN"));

  static Stream<Arguments> pairs() {
    return STATES.stream().flatMap(state -> ARROWS.stream().map(arrow -> Arguments.of(state, arrow.action())));
  }

  @ParameterizedTest(name = "{1} in {0}")
  @MethodSource("pairs")
  void everyPairOfStateAndAction(String state, String action) {
    Arrow arrow = ARROWS.stream().filter(a -> a.action().equals(action)).findFirst().orElseThrow();
    Filed filed = Applications.at(state, COUNTY);
    int version = filed.version();
    int entries = entries(filed, "ACT");

    Response response = arrow.who().equals("applicant") ? Applications.byReceipt(filed, arrow.act())
        : Applications.act(filed, arrow.who(), arrow.act());

    if (arrow.from().contains(state)) {
      assertEquals(200, response.statusCode(), response.asString());
      assertEquals(arrow.to().equals(AS_IT_WAS) ? state : arrow.to(), filed.state());
      assertEquals(version + 1, filed.version());
      assertEquals(entries + 1, entries(filed, "ACT"));
    } else {
      assertEquals(409, response.statusCode(), response.asString());
      assertEquals("/problems/platform/illegal-action", Api.problem(response));
      assertEquals(state, filed.state());
      assertEquals(version, filed.version());
      assertEquals(entries, entries(filed, "ACT"));
      assertEquals(1, entries(filed, "REFUSED"), "the attempt is in the record");
    }
  }

  @Test
  void aStaleVersionIsRefusedAndNothingChanges() {
    Filed filed = Applications.file(COUNTY);
    Applications.act(filed, "clerk", "acceptances").then().statusCode(200);
    Response late = Applications.act(filed, "clerk", "declinations", 0);
    assertEquals(409, late.statusCode());
    assertEquals("/problems/platform/stale-version", Api.problem(late));
    assertEquals("ACCEPTED", filed.state());
  }

  @Test
  void allowedActionsAreThoseOfTheAskingPerson() {
    Filed filed = Applications.at("REPORTED", COUNTY);
    assertEquals(List.of("COUNTERSIGN", "DISPUTE"), allowed(filed, "inspector2", "licence-inspector"));
    assertEquals(List.of(), allowed(filed, "clerk", "licence-clerk"));
    assertEquals(List.of("EXTEND"), allowed(filed, "approver", "licence-approver"));
  }

  @Test
  void theTimelineTellsWhoDidWhatAndKeepsRefusedAttempts() {
    Filed filed = Applications.at("ACCEPTED", COUNTY);
    Applications.act(filed, "approver", "grants").then().statusCode(409);
    Response timeline = Api.get(Api.as("clerk-" + COUNTY, "licence-clerk"), "/monopoly/licence-applications/" + filed.id() + "/timeline");
    assertEquals(List.of("FILE", "ACCEPT", "GRANT"), timeline.jsonPath().getList("items.action"));
    assertEquals(List.of("ACT", "ACT", "REFUSED"), timeline.jsonPath().getList("items.outcome"));
    assertEquals("姓名clerk-" + COUNTY, timeline.jsonPath().getString("items[1].actorName"));
    assertEquals("同意", timeline.jsonPath().getString("items[1].opinion"));
    assertEquals("/problems/platform/illegal-action", timeline.jsonPath().getString("items[2].problem"));
  }

  @Test
  void aDisputedReportNeedsANewOneAndANewSignature() {
    Filed filed = Applications.at("REPORTED", COUNTY);
    Applications.act(filed, "inspector2", "disputes").then().statusCode(200);
    Applications.act(filed, "inspector2", "countersignatures").then().statusCode(409);
    Applications.act(filed, "inspector2", "site-reports").then().statusCode(200);
    Applications.act(filed, "inspector1", "countersignatures").then().statusCode(200);
    assertEquals("INSPECTED", filed.state());
    assertEquals("2", Sql.one("select count(*) from monopoly.site_report where application_id = '" + filed.id() + "'"));
  }

  @Test
  void aGrantAgainstTheReviewersAdviceNeedsAReason() {
    Filed filed = Applications.at("INSPECTED", COUNTY);
    Api.post(Api.as("reviewer-" + COUNTY, "licence-reviewer"), "/monopoly/licence-applications/" + filed.id() + "/reviews",
        Map.of("version", filed.version(), "recommendation", "REFUSE", "opinion", "距离存疑")).then().statusCode(200);
    Response silent = Api.post(Api.as("approver-" + COUNTY, "licence-approver"), "/monopoly/licence-applications/" + filed.id() + "/grants",
        Map.of("version", filed.version()));
    assertEquals(400, silent.statusCode());
    assertEquals("opinion", silent.jsonPath().getString("errors[0].path"));
    Applications.act(filed, "approver", "grants").then().statusCode(200);
  }

  @Test
  void aGrantIssuesALicenceThatAnybodyCanLookUpAndPrint() {
    Filed filed = Applications.at("GRANTED", COUNTY);
    Response progress = Api.post(Api.anonymous(), "/monopoly/public/licence-application-queries", Map.of("receiptCode", filed.receiptCode()));
    String licenceNo = progress.jsonPath().getString("licenceNo");
    assertTrue(licenceNo.matches(COUNTY + "1\\d{5}"), licenceNo);
    Response found = Api.get(Api.anonymous(), "/monopoly/public/licences/" + licenceNo);
    assertEquals(200, found.statusCode());
    assertEquals("方**", found.jsonPath().getString("holderName"));
    assertEquals("CB3", found.jsonPath().getString("customerClass"));
    Response pdf = Api.post(Api.anonymous(), "/monopoly/public/certificate-downloads", Map.of("receiptCode", filed.receiptCode()));
    assertEquals(200, pdf.statusCode());
    assertEquals("%PDF-", new String(pdf.asByteArray(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII));
  }

  private static List<String> allowed(Filed filed, String who, String post) {
    return Api.get(Api.as(who + "-" + filed.county(), post), "/monopoly/licence-applications/" + filed.id())
        .jsonPath().getList("allowedActions");
  }

  private static int entries(Filed filed, String outcome) {
    return Integer.parseInt(Sql.one("select count(*) from audit.entry where object_id = '" + filed.id() + "' and outcome = '" + outcome + "'"));
  }
}
