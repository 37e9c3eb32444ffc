package cn.daylight.monopoly.licence;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.daylight.testing.Api;
import cn.daylight.testing.Applications;
import cn.daylight.testing.Applications.Filed;
import cn.daylight.testing.Cells;
import cn.daylight.testing.Sql;
import cn.daylight.testing.TestStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a site report must be to be believed, and the figures that a decision keeps. */
@QuarkusTest
class SiteReportResourceTest {

  private static final String COUNTY = "330102";
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  @Test
  void measuredBetweenTheFilingAndToday() {
    Filed filed = Applications.at("ACCEPTED", COUNTY);
    assertField("measuredOn", "beforeFiling", report(filed, Map.of("measuredOn", TODAY.minusDays(1).toString())));
    assertField("measuredOn", "future", report(filed, Map.of("measuredOn", TODAY.plusDays(1).toString())));
    report(filed, Map.of("measuredOn", TODAY.toString())).then().statusCode(200);
  }

  @Test
  void theNearestOutletIsNamedWhereThereIsOneAndIsOne() {
    String cell = Cells.unlimited(COUNTY);
    Applications.onwards(file(cell), "GRANTED");
    String neighbour = Sql.one("select licence_no from monopoly.licence where cell_code = '" + cell + "'");
    Filed second = file(cell);
    Applications.act(second, "clerk", "acceptances").then().statusCode(200);
    assertField("nearestLicenceNo", "required", report(second, Map.of()));
    assertField("nearestLicenceNo", "unknownLicence", report(second, Map.of("nearestLicenceNo", "330102199991")));
    report(second, Map.of("nearestLicenceNo", neighbour)).then().statusCode(200).body("siteReport.nearestLicenceNo", equalTo(neighbour));
  }

  @Test
  void aDecisionKeepsTheFiguresOfItsDay() throws SQLException {
    String cell = Cells.of(COUNTY, "QUOTA", 3);
    Filed granted = file(cell);
    Applications.onwards(granted, "GRANTED");
    Filed declined = file(cell);
    Applications.act(declined, "clerk", "declinations").then().statusCode(200);
    Filed pending = file(cell);
    owner("update monopoly.layout_cell set capacity = 9 where code = '" + cell + "'");
    shown(granted).then().body("layout.capacity", equalTo(3)).body("layout.holders", equalTo(0)).body("layout.asOf", equalTo(TODAY.toString()));
    shown(declined).then().body("layout.capacity", equalTo(3)).body("layout.holders", equalTo(1));
    shown(pending).then().body("layout.capacity", equalTo(9)).body("layout.holders", equalTo(1)).body("layout.asOf", equalTo(TODAY.toString()));
  }

  @Test
  void onePremisesHoweverItsAddressIsTyped() {
    Map<String, Object> declaration = Applications.declaration(COUNTY);
    String address = "钥匙路" + declaration.get("cellCode") + "号 A座";
    declaration.put("address", address);
    Filed filed = Applications.file(declaration);
    for (String typed : new String[] {address.replace(" ", ""), address.replace("A", "Ａ"), address.replace("A", "a"), address.replace(" ", "\u3000"),
        address.replace("9", "９"), address.replace(" ", "\u00a0")}) {
      declaration.put("address", typed);
      Response refused = Applications.fileRaw(declaration);
      assertEquals("/problems/monopoly/premises-already-applied", Api.problem(refused), typed);
    }
    Applications.onwards(filed, "GRANTED");
    declaration.put("address", address.replace(" ", "").replace("A", "ａ"));
    assertEquals("/problems/monopoly/premises-already-licensed", Api.problem(Applications.fileRaw(declaration)));
    declaration.put("address", address + "二楼");
    Applications.file(declaration);
  }

  private static void owner(String sql) throws SQLException {
    try (Connection owner = TestStack.owner(); Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Filed file(String cell) {
    Map<String, Object> declaration = Applications.declaration(COUNTY);
    declaration.put("cellCode", cell);
    return Applications.file(declaration);
  }

  private static Response report(Filed filed, Map<String, Object> other) {
    Map<String, Object> body = new HashMap<>(Applications.body("site-reports", filed.version()));
    body.putAll(other);
    return Api.post(Api.as("inspector1-" + COUNTY, "licence-inspector"), "/monopoly/licence-applications/" + filed.id() + "/site-reports", body);
  }

  private static Response shown(Filed filed) {
    return Api.as("clerk-" + COUNTY, "licence-clerk").get(Api.BASE + "/monopoly/licence-applications/" + filed.id());
  }

  private static void assertField(String path, String reason, Response response) {
    assertEquals(400, response.statusCode(), response.asString());
    assertEquals(path, response.jsonPath().getString("errors[0].path"));
    assertEquals(reason, response.jsonPath().getString("errors[0].messageKey"));
  }
}
