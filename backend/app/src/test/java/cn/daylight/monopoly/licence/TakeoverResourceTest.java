package cn.daylight.monopoly.licence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daylight.testing.Api;
import cn.daylight.testing.Cast;
import cn.daylight.testing.Identities;
import cn.daylight.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Existing holders enter as one act of two people. A county of its own, so that its numbers are known. */
@QuarkusTest
class TakeoverResourceTest {

  private static final String COUNTY = "330482";

  @BeforeAll
  static void people() {
    Cast.member("takeover-clerk", "licence-clerk", COUNTY);
    Cast.member("takeover-approver", "licence-approver", COUNTY);
  }

  @Test
  void proposedByOneConfirmedByAnother() {
    Response proposed = propose("takeover-clerk", rows(1, 200));
    proposed.then().statusCode(201);
    String id = proposed.jsonPath().getString("takeoverId");
    assertEquals(200, proposed.jsonPath().getInt("rowCount"));
    assertEquals("0", Sql.one("select count(*) from monopoly.licence where takeover_id = '" + id + "'"));

    Response confirmed = close("takeover-approver", id, "confirmations", 0);
    confirmed.then().statusCode(200);
    assertEquals("CONFIRMED", confirmed.jsonPath().getString("state"));
    assertEquals("200", Sql.one("select count(*) from monopoly.licence where takeover_id = '" + id + "' and state = 'VALID'"));
    assertEquals("1", Sql.one("select count(*) from audit.entry where object_id = '" + id + "' and action = 'CONFIRM'"));
    assertEquals("200", Sql.one("select last from platform.number_series where series = 'licence:" + COUNTY + "1'"));
    close("takeover-approver", id, "confirmations", 1).then().statusCode(409);
  }

  @Test
  void nobodyConfirmsHisOwnBatch() {
    Cast.appoint(Cast.id("takeover-clerk"), "licence-approver", COUNTY, null);
    Response proposed = propose("takeover-clerk", rows(1001, 2));
    String id = proposed.jsonPath().getString("takeoverId");
    Response own = Api.post(Api.as("takeover-clerk", "licence-clerk", "licence-approver"),
        "/monopoly/licence-takeovers/" + id + "/confirmations", Map.of("version", 0));
    assertTrue(own.statusCode() == 409 || own.statusCode() == 403, own.asString());
    assertEquals("0", Sql.one("select count(*) from monopoly.licence where takeover_id = '" + id + "'"));
    close("takeover-approver", id, "rejections", 0).then().statusCode(200);
  }

  @Test
  void everyFaultIsToldWithItsRowAndField() {
    List<Map<String, Object>> rows = rows(2001, 6);
    rows.get(1).put("licenceNo", rows.get(0).get("licenceNo"));
    rows.get(2).put("cellCode", "33048299999");
    rows.get(3).put("validTo", "2020-01-01");
    rows.get(4).put("identityNumber", "330102198001010010");
    rows.get(5).put("address", rows.get(0).get("address"));
    Response refused = propose("takeover-clerk", rows);
    assertEquals(400, refused.statusCode());
    assertEquals(List.of("rows[1].licenceNo", "rows[2].cellCode", "rows[3].validTo", "rows[4].identityNumber", "rows[5].address"),
        refused.jsonPath().getList("errors.path"));
    assertEquals(List.of("repeatedInBatch", "unknownCell", "period", "identityNumber", "repeatedInBatch"), refused.jsonPath().getList("errors.messageKey"));
  }

  @Test
  void aCountyOutsideTheClerksScopeIsRefused() {
    List<Map<String, Object>> rows = rows(3001, 1);
    rows.getFirst().put("countyCode", "330102");
    Response refused = propose("takeover-clerk", rows);
    assertEquals(400, refused.statusCode());
    assertEquals("rows[0].countyCode", refused.jsonPath().getString("errors[0].path"));
  }

  @Test
  void theRootBindsEveryRow() {
    String first = propose("takeover-clerk", rows(4001, 3)).jsonPath().getString("rowsRoot");
    List<Map<String, Object>> changed = rows(4001, 3);
    changed.get(2).put("shopName", "改了一个字");
    assertTrue(!first.equals(propose("takeover-clerk", changed).jsonPath().getString("rowsRoot")));
    assertEquals(first, propose("takeover-clerk", rows(4001, 3)).jsonPath().getString("rowsRoot"));
  }

  private static List<Map<String, Object>> rows(int from, int count) {
    String cell = Sql.one("select min(code) from monopoly.layout_cell where county_code = '" + COUNTY + "'");
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = from; i < from + count; i++) {
      Map<String, Object> row = new HashMap<>(Map.of("licenceNo", COUNTY + "1" + String.format("%05d", i), "shopName", "老店" + i,
          "holderName", "王" + i, "countyCode", COUNTY, "cellCode", cell, "address", "老街" + i + "号", "holderNature", "INDIVIDUAL",
          "format", "Z", "marketType", "C"));
      row.putAll(Map.of("identityNumber", Identities.of("33048219700101%03d".formatted(i % 1000)), "scale", "3", "validFrom", "2024-03-01", "validTo", "2029-02-28"));
      rows.add(row);
    }
    return rows;
  }

  private static Response propose(String account, List<Map<String, Object>> rows) {
    return Api.as(account, "licence-clerk").contentType(ContentType.JSON).header("Idempotency-Key", "takeover-" + System.nanoTime())
        .body(Map.of("reason", "旧系统存量", "rows", rows)).post(Api.BASE + "/monopoly/licence-takeovers");
  }

  private static Response close(String account, String id, String act, int version) {
    return Api.post(Api.as(account, "licence-approver"), "/monopoly/licence-takeovers/" + id + "/" + act, Map.of("version", version, "reason", "核对无误"));
  }
}
