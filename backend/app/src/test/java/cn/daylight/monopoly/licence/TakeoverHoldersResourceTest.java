package cn.daylight.monopoly.licence;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.daylight.platform.crypto.FieldCrypto;
import cn.daylight.testing.Api;
import cn.daylight.testing.Cast;
import cn.daylight.testing.Cells;
import cn.daylight.testing.Identities;
import cn.daylight.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may hand a batch of holders over: nobody in whose favour it is; and what its confirmer is warned of. */
@QuarkusTest
class TakeoverHoldersResourceTest {

  private static final String COUNTY = "330483";
  private static final String TAKEOVERS = "/monopoly/licence-takeovers";
  private static final AtomicInteger NUMBER = new AtomicInteger();

  @Inject
  FieldCrypto crypto;

  @BeforeAll
  static void people() {
    Cast.county(COUNTY);
  }

  @Test
  void aHolderDoesNotPropose() {
    String identity = holder("holding-clerk", "licence-clerk", null);
    Response refused = propose("holding-clerk", row(Cells.unlimited(COUNTY)), row(Cells.unlimited(COUNTY), identity));
    assertEquals(400, refused.statusCode());
    assertEquals("rows[1].identityNumber", refused.jsonPath().getString("errors[0].path"));
    assertEquals("ownInBatch", refused.jsonPath().getString("errors[0].messageKey"));
  }

  @Test
  void anIndividualHolderIsNamedByHisNumberSoThatNobodyHides() {
    Map<String, Object> nameless = row(Cells.unlimited(COUNTY));
    nameless.remove("identityNumber");
    Response refused = propose("clerk-" + COUNTY, nameless);
    assertEquals(400, refused.statusCode());
    assertEquals("rows[0].identityNumber", refused.jsonPath().getString("errors[0].path"));
    assertEquals("required", refused.jsonPath().getString("errors[0].messageKey"));
    nameless.put("holderNature", "ENTERPRISE");
    nameless.put("licenceNo", COUNTY + "2%05d".formatted(NUMBER.incrementAndGet()));
    propose("clerk-" + COUNTY, nameless).then().statusCode(201);
  }

  @Test
  void aHolderNeitherConfirmsNorRejects() {
    String identity = holder("holding-approver", "licence-approver", null);
    String id = proposed(row(Cells.unlimited(COUNTY), identity));
    assertSeparated(close("holding-approver", id, "confirmations"));
    assertSeparated(close("holding-approver", id, "rejections"));
    close("approver-" + COUNTY, id, "confirmations").then().statusCode(200);
  }

  @Test
  void norDoesAHoldersDelegate() {
    String identity = holder("lending-holder", "licence-approver", null);
    holder("holders-delegate", "licence-approver", Cast.id("lending-holder"));
    assertSeparated(close("holders-delegate", proposed(row(Cells.unlimited(COUNTY), identity)), "confirmations"));
  }

  @Test
  void norAHolderWhoWasRegisteredAfterTheProposal() {
    String identity = Identities.next();
    String id = proposed(row(Cells.unlimited(COUNTY), identity));
    Cast.appoint(Cast.person("late-holder", COUNTY, crypto.blindIndex(identity)), "licence-approver", COUNTY, null);
    assertSeparated(close("late-holder", id, "confirmations"));
  }

  @Test
  void premisesThatAreLicensedAlready() {
    Map<String, Object> first = row(Cells.unlimited(COUNTY));
    close("approver-" + COUNTY, proposed(first), "confirmations").then().statusCode(200);
    Map<String, Object> again = row(Cells.unlimited(COUNTY));
    again.put("address", " " + first.get("address"));
    Response refused = propose("clerk-" + COUNTY, row(Cells.unlimited(COUNTY)), again);
    assertEquals(400, refused.statusCode());
    assertEquals("rows[1].address", refused.jsonPath().getString("errors[0].path"));
    assertEquals("alreadyInUse", refused.jsonPath().getString("errors[0].messageKey"));
  }

  @Test
  void theConfirmerIsWarnedOfCellsOverTheirLimit() {
    String tight = Cells.of(COUNTY, "QUOTA", 1);
    String roomy = Cells.of(COUNTY, "QUOTA", 5);
    String id = proposed(row(tight), row(tight), row(roomy));
    get(id).then().statusCode(200).body("overfullCells.cellCode", contains(tight)).body("overfullCells[0].capacity", equalTo(1))
        .body("overfullCells[0].holders", equalTo(0)).body("overfullCells[0].added", equalTo(2));
    close("approver-" + COUNTY, id, "confirmations").then().statusCode(200);
    String more = proposed(row(tight));
    get(more).then().body("overfullCells[0].holders", equalTo(2)).body("overfullCells[0].added", equalTo(1));
    get(proposed(row(roomy))).then().body("overfullCells", empty());
    Api.as("approver-" + COUNTY, "licence-approver").get(Api.BASE + TAKEOVERS).then().body("items[0].overfullCells", nullValue())
        .body("items[0].allowedActions", contains("CONFIRM", "REJECT"));
  }

  @Test
  void aBatchOfAnotherCountyIsNotFound() {
    String id = proposed(row(Cells.unlimited(COUNTY)));
    Api.as("clerk-330102", "licence-clerk").get(Api.BASE + TAKEOVERS + "/" + id).then().statusCode(404);
  }

  @Test
  void theDatabaseKnowsAHolderWhenTheApplicationDoesNot() {
    String identity = holder("sql-holder", "licence-approver", null);
    String id = proposed(row(Cells.unlimited(COUNTY), identity));
    String person = Cast.id("sql-holder").toString();
    String appointment = Sql.one("select id from platform.appointment where person_id = '" + person + "'");
    assertEquals("DL003", Sql.tryAs(COUNTY, person,
        "update monopoly.licence_takeover set state = 'REJECTED', version = 1 where id = '" + id + "'",
        """
        select audit.append(jsonb_build_object('flow', 'monopoly.licence-takeover', 'object_id', '%s', 'object_version', 1, 'unit_code', '%s', 'action', 'REJECT',
          'outcome', 'ACT', 'from_state', 'PROPOSED', 'to_state', 'REJECTED', 'actor_kind', 'STAFF', 'actor_id', '%s', 'actor_name', '姓名sql-holder',
          'appointment_id', '%s', 'post_code', 'licence-approver'))""".formatted(id, COUNTY, person, appointment)));
  }

  /** A member of staff with an identity number; the number. */
  private String holder(String account, String post, UUID delegator) {
    String identity = Identities.next();
    Cast.appoint(Cast.person(account, COUNTY, crypto.blindIndex(identity)), post, COUNTY, delegator);
    return identity;
  }

  private static Map<String, Object> row(String cell) {
    int number = NUMBER.incrementAndGet();
    Map<String, Object> row = new HashMap<>(Map.of("licenceNo", COUNTY + "1%05d".formatted(number), "shopName", "老店" + number,
        "holderName", "王" + number, "countyCode", COUNTY, "cellCode", cell, "address", "旧街" + number + "号", "holderNature", "INDIVIDUAL",
        "format", "Z", "marketType", "C"));
    row.putAll(Map.of("identityNumber", Identities.next(), "scale", "3", "validFrom", "2024-03-01", "validTo", "2029-02-28"));
    return row;
  }

  private static Map<String, Object> row(String cell, String identity) {
    Map<String, Object> row = row(cell);
    row.put("identityNumber", identity);
    return row;
  }

  @SafeVarargs
  private static String proposed(Map<String, Object>... rows) {
    Response response = propose("clerk-" + COUNTY, rows);
    response.then().statusCode(201);
    return response.jsonPath().getString("takeoverId");
  }

  @SafeVarargs
  private static Response propose(String account, Map<String, Object>... rows) {
    return Api.as(account, "licence-clerk").contentType(ContentType.JSON).header("Idempotency-Key", "holders-" + System.nanoTime())
        .body(Map.of("reason", "旧系统存量", "rows", List.of(rows))).post(Api.BASE + TAKEOVERS);
  }

  private static Response close(String account, String id, String act) {
    return Api.post(Api.as(account, "licence-approver"), TAKEOVERS + "/" + id + "/" + act, Map.of("version", 0, "reason", "核对无误"));
  }

  private static Response get(String id) {
    return Api.as("approver-" + COUNTY, "licence-approver").get(Api.BASE + TAKEOVERS + "/" + id);
  }

  private static void assertSeparated(Response refused) {
    assertEquals(409, refused.statusCode(), refused.asString());
    assertEquals("/problems/platform/separation-of-duties", Api.problem(refused));
  }
}
