package cn.daylight.monopoly.licence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.daylight.testing.Api;
import cn.daylight.testing.Applications;
import cn.daylight.testing.Applications.Filed;
import cn.daylight.testing.Cells;
import cn.daylight.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** 合理布局 and 先到先得: what forbids a grant, with the figures that explain it. Expected values are the seeded rules' literals. */
@QuarkusTest
class LayoutResourceTest {

  private static final String COUNTY = "330102";

  @Test
  void aFullCell() {
    String cell = cell("QUOTA", 1);
    Filed first = reviewed(cell, Map.of());
    grant(first).then().statusCode(200);
    Filed second = reviewed(cell, Map.of());
    Response refused = grant(second);
    assertProblem("/problems/monopoly/layout-full", refused);
    assertEquals("1", refused.jsonPath().getString("params.capacity"));
    assertEquals("1", refused.jsonPath().getString("params.holders"));
  }

  @Test
  void theEarlierApplicationKeepsItsClaimToTheLastPlace() {
    String cell = cell("QUOTA", 1);
    Filed earlier = reviewed(cell, Map.of());
    Filed later = reviewed(cell, Map.of());
    Response refused = grant(later);
    assertProblem("/problems/monopoly/earlier-application-pending", refused);
    assertEquals("1", refused.jsonPath().getString("params.earlierPending"));
    grant(earlier).then().statusCode(200);
  }

  @Test
  void aLaterApplicationMayPassWhenPlacesAreLeftForBoth() {
    String cell = cell("QUOTA", 2);
    reviewed(cell, Map.of());
    grant(reviewed(cell, Map.of())).then().statusCode(200);
  }

  @Test
  void theOutletDistanceOfTheZone() {
    // layout.min-distance, default:MAIN_STREET = 30 m
    String cell = cell("DISTANCE", null);
    Response refused = grant(reviewed(cell, Map.of("walkingDistanceMetres", 29)));
    assertProblem("/problems/monopoly/distance-too-short", refused);
    assertEquals("29", refused.jsonPath().getString("params.measuredMetres"));
    assertEquals("30", refused.jsonPath().getString("params.leastMetres"));
    grant(reviewed(cell, Map.of("walkingDistanceMetres", 30))).then().statusCode(200);
  }

  @Test
  void theSchoolDistance() {
    // layout.min-school-distance, default = 50 m
    String cell = cell("DISTANCE", null);
    assertProblem("/problems/monopoly/school-too-near", grant(reviewed(cell, Map.of("schoolDistanceMetres", 49))));
    grant(reviewed(cell, Map.of("schoolDistanceMetres", 50))).then().statusCode(200);
  }

  @Test
  void premisesInADwelling() {
    String cell = cell("DISTANCE", null);
    assertProblem("/problems/monopoly/premises-unfit", grant(reviewed(cell, Map.of("separateFromDwelling", false))));
    assertProblem("/problems/monopoly/premises-unfit", grant(reviewed(cell, Map.of("fixedPremises", false))));
  }

  @Test
  void onePremisesOneApplicationAndOneLicence() {
    Map<String, Object> declaration = Applications.declaration(COUNTY);
    Filed filed = Applications.file(declaration);
    assertProblem("/problems/monopoly/premises-already-applied", Applications.fileRaw(declaration));
    Applications.act(filed, "clerk", "declinations").then().statusCode(200);
    declaration.put("cellCode", cell("DISTANCE", null));
    Filed again = Applications.file(declaration);
    for (String[] step : new String[][] {{"clerk", "acceptances"}, {"inspector1", "site-reports"}, {"inspector2", "countersignatures"}, {"reviewer", "reviews"}, {"approver", "grants"}}) {
      Applications.act(again, step[0], step[1]).then().statusCode(200);
    }
    assertProblem("/problems/monopoly/premises-already-licensed", Applications.fileRaw(declaration));
  }

  private static String cell(String mode, Integer capacity) {
    return Cells.of(COUNTY, mode, capacity);
  }

  private static Filed reviewed(String cell, Map<String, Object> measured) {
    Map<String, Object> declaration = Applications.declaration(COUNTY);
    declaration.put("cellCode", cell);
    Filed filed = Applications.file(declaration);
    Applications.act(filed, "clerk", "acceptances").then().statusCode(200);
    Map<String, Object> report = Applications.siteReport(filed, filed.version());
    report.putAll(measured);
    Api.post(Api.as("inspector1-" + COUNTY, "licence-inspector"), "/monopoly/licence-applications/" + filed.id() + "/site-reports", report).then().statusCode(200);
    Applications.act(filed, "inspector2", "countersignatures").then().statusCode(200);
    Applications.act(filed, "reviewer", "reviews").then().statusCode(200);
    return filed;
  }

  private static Response grant(Filed filed) {
    return Applications.act(filed, "approver", "grants");
  }

  private static void assertProblem(String type, Response response) {
    assertEquals(409, response.statusCode(), response.asString());
    assertEquals(type, Api.problem(response));
  }
}
