package cn.daylight.monopoly.licence;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.daylight.testing.Api;
import cn.daylight.testing.Applications;
import cn.daylight.testing.Applications.Filed;
import cn.daylight.testing.Cells;
import cn.daylight.testing.Identities;
import cn.daylight.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** 先到先得 from the filing on (行政许可法 §57), and what an office worker is told before he tries. */
@QuarkusTest
class QueueResourceTest {

  private static final String COUNTY = "330102";
  private static final String APPLICATIONS = "/monopoly/licence-applications";

  @Test
  void theClerkCannotPickWhomToAcceptFirst() {
    String cell = Cells.unlimited(COUNTY);
    Filed first = file(cell);
    Filed second = file(cell);
    Response refused = Applications.act(second, "clerk", "acceptances");
    assertEquals(409, refused.statusCode());
    assertEquals("/problems/monopoly/earlier-filing-waiting", Api.problem(refused));
    assertEquals("1", refused.jsonPath().getString("params.earlierFilings"));
    shown(second, "clerk").body("allowedActions", contains("ASK_SUPPLEMENT", "DECLINE"))
        .body("blockedActions.action", contains("ACCEPT"))
        .body("blockedActions.problem", contains("/problems/monopoly/earlier-filing-waiting"))
        .body("blockedActions[0].params.earlierFilings", equalTo("1"));
    Applications.act(first, "clerk", "acceptances").then().statusCode(200);
    Applications.act(second, "clerk", "acceptances").then().statusCode(200).body("acceptSeq", equalTo(2));
  }

  @Test
  void anEarlierFilingThatIsDeclinedOrWithdrawnBlocksNobody() {
    String cell = Cells.unlimited(COUNTY);
    Filed declined = file(cell);
    Filed withdrawn = file(cell);
    Filed third = file(cell);
    Applications.act(declined, "clerk", "declinations").then().statusCode(200);
    Applications.withdraw(withdrawn).then().statusCode(200);
    Applications.act(third, "clerk", "acceptances").then().statusCode(200).body("acceptSeq", equalTo(1));
  }

  @Test
  void oldestFirstIsTheOrderOfDealing() {
    String cell = Cells.unlimited(COUNTY);
    List<String> filed = List.of(file(cell).applicationNo(), file(cell).applicationNo(), file(cell).applicationNo());
    assertEquals(filed, list(cell, "order=OLDEST").jsonPath().getList("items.applicationNo"));
    assertEquals(filed.reversed(), list(cell, "order=NEWEST").jsonPath().getList("items.applicationNo"));
    Response page = list(cell, "order=OLDEST&limit=2");
    assertEquals(filed.subList(0, 2), page.jsonPath().getList("items.applicationNo"));
    assertEquals(filed.subList(2, 3), list(cell, "order=OLDEST&limit=2&cursor=" + page.jsonPath().getString("nextCursor")).jsonPath().getList("items.applicationNo"));
  }

  @Test
  void onePersonHasAtMostTenApplicationsPending() {
    // licence-application.max-open-per-person = 10
    String identity = Identities.next();
    Filed last = null;
    for (int i = 0; i < 10; i++) {
      last = Applications.file(by(identity, i % 2 == 0 ? COUNTY : "330203"));
    }
    Response refused = Applications.fileRaw(by(identity, COUNTY));
    assertEquals(409, refused.statusCode());
    assertEquals("/problems/monopoly/open-applications-limit", Api.problem(refused));
    assertEquals("10", refused.jsonPath().getString("params.limit"));
    Applications.withdraw(last).then().statusCode(200);
    Applications.file(by(identity, COUNTY));
  }

  @Test
  void theInspectorWhoMeasuredIsToldThatAnotherMustSign() {
    Filed filed = Applications.at("REPORTED", COUNTY);
    shown(filed, "inspector1").body("allowedActions", empty())
        .body("blockedActions.action", contains("COUNTERSIGN", "DISPUTE"))
        .body("blockedActions.problem", contains("/problems/platform/separation-of-duties", "/problems/platform/separation-of-duties"));
    shown(filed, "inspector2").body("allowedActions", contains("COUNTERSIGN", "DISPUTE")).body("blockedActions", empty());
    shown(filed, "reviewer").body("allowedActions", empty()).body("blockedActions", empty());
  }

  @Test
  void theApproverIsToldThatTheCellIsFull() {
    String cell = Cells.of(COUNTY, "QUOTA", 1);
    Applications.onwards(file(cell), "GRANTED");
    Filed second = file(cell);
    Applications.onwards(second, "REVIEWED");
    shown(second, "approver").body("allowedActions", contains("EXTEND", "REFUSE"))
        .body("blockedActions.action", contains("GRANT"))
        .body("blockedActions[0].problem", equalTo("/problems/monopoly/layout-full"))
        .body("blockedActions[0].params", equalTo(Map.of("capacity", "1", "holders", "1")));
  }

  private static Map<String, Object> by(String identity, String county) {
    Map<String, Object> declaration = Applications.declaration(county);
    declaration.put("identityNumber", identity);
    return declaration;
  }

  private static Filed file(String cell) {
    Map<String, Object> declaration = Applications.declaration(COUNTY);
    declaration.put("cellCode", cell);
    return Applications.file(declaration);
  }

  private static Response list(String cell, String query) {
    Response response = Api.as("clerk-" + COUNTY, "licence-clerk").get(Api.BASE + APPLICATIONS + "?cellCode=" + cell + "&" + query);
    response.then().statusCode(200);
    return response;
  }

  private static ValidatableResponse shown(Filed filed, String who) {
    String post = who.startsWith("inspector") ? "licence-inspector" : "licence-" + who;
    return Api.as(who + "-" + COUNTY, post).get(Api.BASE + APPLICATIONS + "/" + filed.id()).then().statusCode(200);
  }
}
