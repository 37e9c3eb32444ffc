package cn.daylight.monopoly.licence;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.daylight.testing.Api;
import cn.daylight.testing.Applications;
import cn.daylight.testing.Applications.Filed;
import cn.daylight.testing.Cast;
import cn.daylight.testing.Cells;
import cn.daylight.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the office tells the applicant: what is missing (once), a longer time (once), the certificate (行政许可法 §32, §42, §44). */
@QuarkusTest
class NoticeResourceTest {

  private static final String COUNTY = "330102";

  @Test
  void everythingMissingIsToldOnceAndTheApplicantSuppliesIt() {
    Filed filed = Applications.at("INCOMPLETE", COUNTY);
    seenByApplicant(filed).body("state", equalTo("INCOMPLETE")).body("supplement.items", contains("营业执照未加盖印章", "产权证明缺第二页"))
        .body("deadlines.state", contains("MET"));
    Applications.byReceipt(filed, "supplements").then().statusCode(200).body("state", equalTo("FILED"))
        .body("supplement.answer", equalTo("已补交加盖印章的营业执照")).body("supplement.answeredAt", notNullValue());
    // the office's five days begin anew
    shown(filed, "clerk").body("deadlines.state", contains("RUNNING", "MET")).body("deadlines.ruleId", contains("LIC-T01.correction-days", "LIC-T01.correction-days"))
        .body("allowedActions", not(hasItem("ASK_SUPPLEMENT")))
        .body("blockedActions.find { it.action == 'ASK_SUPPLEMENT' }.problem", equalTo("/problems/monopoly/supplement-asked-once"));
    Response again = Applications.act(filed, "clerk", "supplement-requests");
    assertEquals(409, again.statusCode());
    assertEquals("/problems/monopoly/supplement-asked-once", Api.problem(again));
    Applications.act(filed, "clerk", "acceptances").then().statusCode(200);
  }

  @Test
  void whoMustSupplyDoesNotHoldUpTheCell() {
    String cell = Cells.unlimited(COUNTY);
    Filed first = file(cell);
    Filed second = file(cell);
    Applications.act(first, "clerk", "supplement-requests").then().statusCode(200);
    Applications.act(second, "clerk", "acceptances").then().statusCode(200).body("acceptSeq", equalTo(1));
  }

  @Test
  void theTimeIsExtendedOnceByTheHeadAndTheApplicantIsToldWhy() {
    Filed filed = Applications.at("INSPECTED", COUNTY);
    String before = due(filed);
    Applications.act(filed, "approver", "extensions").then().statusCode(200).body("extensionReason", equalTo("理由充分"));
    assertEquals("t", Sql.one("select due_at = platform.due_at('%s'::timestamptz - interval '1 millisecond', 10, 'wd') from platform.deadline where object_id = '%s' and rule_id = 'LIC-T02.decision-days'".formatted(before, filed.id())));
    assertEquals("t", Sql.one("select first_due_at = '%s' from platform.deadline where object_id = '%s' and rule_id = 'LIC-T02.decision-days'".formatted(before, filed.id())));
    seenByApplicant(filed).body("extensionReason", equalTo("理由充分")).body("deadlines.find { it.ruleId == 'LIC-T02.decision-days' }.movedBecause", equalTo("理由充分"));
    Response again = Applications.act(filed, "approver", "extensions");
    assertEquals("/problems/monopoly/extended-once", Api.problem(again));
    assertEquals(403, Applications.act(filed, "clerk", "extensions").statusCode());
  }

  @Test
  void theCertificateIsDeliveredAndTheClockStops() {
    Filed filed = Applications.at("GRANTED", COUNTY);
    shown(filed, "clerk").body("allowedActions", contains("DELIVER"));
    Applications.act(filed, "clerk", "deliveries").then().statusCode(200).body("delivery.method", equalTo("COUNTER"))
        .body("delivery.receivedBy", equalTo("方晓明")).body("deadlines.state", not(hasItem("RUNNING")));
    assertEquals("DELIVERED", filed.state());
    Api.post(Api.anonymous(), "/monopoly/public/certificate-downloads", Map.of("receiptCode", filed.receiptCode())).then().statusCode(200);
  }

  @Test
  void itemsAndReasonsAreAsked() {
    Filed filed = Applications.file(COUNTY);
    Response none = Api.post(Api.as("clerk-" + COUNTY, "licence-clerk"), "/monopoly/licence-applications/" + filed.id() + "/supplement-requests",
        Map.of("version", 0, "items", List.of()));
    assertEquals("items", none.jsonPath().getString("errors[0].path"));
    Response blank = Api.post(Api.as("clerk-" + COUNTY, "licence-clerk"), "/monopoly/licence-applications/" + filed.id() + "/supplement-requests",
        Map.of("version", 0, "items", List.of("缺营业执照", " ")));
    assertEquals("items[1]", blank.jsonPath().getString("errors[0].path"));
  }

  @Test
  void noNoticeWithoutItsAct() {
    Filed filed = Applications.at("ACCEPTED", COUNTY);
    for (String forged : new String[] {
        "insert into monopoly.supplement_item select id, county_code, 1, 'x', now() from monopoly.licence_application where id = '%s'",
        "insert into monopoly.supplement_answer select id, county_code, 'x', now() from monopoly.licence_application where id = '%s'",
        "insert into monopoly.decision_extension select id, county_code, 'x', now(), 'x' from monopoly.licence_application where id = '%s'",
        "insert into monopoly.certificate_delivery select id, county_code, 'POST', 'x', now(), 'x' from monopoly.licence_application where id = '%s'"}) {
      assertEquals("DL001", Sql.tryAs(COUNTY, Cast.id("clerk-" + COUNTY).toString(), forged.formatted(filed.id())), forged);
    }
  }

  private static Filed file(String cell) {
    Map<String, Object> declaration = Applications.declaration(COUNTY);
    declaration.put("cellCode", cell);
    return Applications.file(declaration);
  }

  private static String due(Filed filed) {
    return Sql.one("select due_at from platform.deadline where object_id = '" + filed.id() + "' and rule_id = 'LIC-T02.decision-days'");
  }

  private static ValidatableResponse seenByApplicant(Filed filed) {
    return Api.post(Api.anonymous(), "/monopoly/public/licence-application-queries", Map.of("receiptCode", filed.receiptCode())).then().statusCode(200);
  }

  private static ValidatableResponse shown(Filed filed, String who) {
    return Api.as(who + "-" + COUNTY, "licence-" + who).get(Api.BASE + "/monopoly/licence-applications/" + filed.id()).then().statusCode(200);
  }
}
