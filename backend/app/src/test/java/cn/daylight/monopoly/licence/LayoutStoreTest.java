package cn.daylight.monopoly.licence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.daylight.monopoly.licence.domain.PremisesKey;
import cn.daylight.testing.Api;
import cn.daylight.testing.Applications;
import cn.daylight.testing.Applications.Filed;
import cn.daylight.testing.Cast;
import cn.daylight.testing.Cells;
import cn.daylight.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The law of the layout plan in the database (DL004), against hand-written SQL with the application's role: entries and
 * participants are perfect, only the rule is broken.
 */
@QuarkusTest
class LayoutStoreTest {

  private static final String COUNTY = "330102";

  @Test
  void nobodyIsAcceptedBeforeAnEarlierFiling() {
    String cell = Cells.unlimited(COUNTY);
    Filed first = file(cell);
    Filed second = file(cell);
    assertEquals("DL004", accept(second, 1));
    assertEquals("committed", accept(first, 1));
    assertEquals("committed", accept(second, 2));
  }

  @Test
  void aPlaceInTheQueueIsTheNextOneAndIsKept() {
    Filed filed = file(Cells.unlimited(COUNTY));
    assertEquals("DL004", accept(filed, 7));
    Filed accepted = Applications.at("REVIEWED", COUNTY);
    assertEquals("DL004", refuse(accepted, ", accept_seq = 2"));
    assertEquals("committed", refuse(accepted, ""));
  }

  @Test
  void aFullCell() {
    String cell = Cells.of(COUNTY, "QUOTA", 1);
    Applications.onwards(file(cell), "GRANTED");
    assertEquals("DL004", grant(reviewed(cell, Map.of()), 1, 0));
  }

  @Test
  void anEarlierClaimToTheLastPlace() {
    String cell = Cells.of(COUNTY, "QUOTA", 1);
    Filed earlier = reviewed(cell, Map.of());
    Filed later = reviewed(cell, Map.of());
    assertEquals("DL004", grant(later, 0, 1));
    assertEquals("committed", grant(earlier, 0, 0));
  }

  @Test
  void distancesAndPremises() {
    // layout.min-distance, default:MAIN_STREET = 30 m; layout.min-school-distance = 50 m
    assertEquals("DL004", grant(reviewed(Cells.unlimited(COUNTY), Map.of("walkingDistanceMetres", 29)), 0, 0));
    assertEquals("DL004", grant(reviewed(Cells.unlimited(COUNTY), Map.of("schoolDistanceMetres", 49)), 0, 0));
    assertEquals("DL004", grant(reviewed(Cells.unlimited(COUNTY), Map.of("fixedPremises", false)), 0, 0));
    assertEquals("DL004", grant(reviewed(Cells.unlimited(COUNTY), Map.of("separateFromDwelling", false)), 0, 0));
    assertEquals("committed", grant(reviewed(Cells.unlimited(COUNTY), Map.of("walkingDistanceMetres", 30, "schoolDistanceMetres", 50)), 0, 0));
  }

  @Test
  void aGrantKeepsTheFiguresItRestsOn() {
    assertEquals("DL004", grant(reviewed(Cells.unlimited(COUNTY), Map.of()), 5, 0));
    assertEquals("42501", sql("approver", "update monopoly.layout_decision set holders = 0"));
  }

  @Test
  void figuresAreKeptWithADecisionOnly() {
    Filed filed = file(Cells.unlimited(COUNTY));
    assertEquals("DL004", sql("clerk", "update monopoly.licence_application set state = 'ACCEPTED', accept_seq = 1, version = 1 where id = '" + filed.id() + "'",
        entry(filed.id(), "monopoly.licence-application", "ACCEPT", "'FILED'", "ACCEPTED", "clerk", 1), participant(filed.id(), "monopoly.licence-application", "clerk", "ACCEPT"),
        "insert into monopoly.layout_decision select id, county_code, platform.day_in_china(now()), 'DISTANCE', null, 0, 0, 30, 50, 'b', 'v' from monopoly.licence_application where id = '" + filed.id() + "'"));
  }

  @Test
  void nobodyIsFiledInThePast() {
    Filed model = file(Cells.unlimited(COUNTY));
    String copy = """
        insert into monopoly.licence_application (id, version, state, application_no, receipt_digest, county_code, cell_code, applicant_name, identity_sealed,
          identity_masked, identity_digest, phone, shop_name, holder_nature, address, format, market_type, scale, separate_from_dwelling, funds_declared, filed_at)
        select '%1$s', 0, 'FILED', '330102-1999-' || lpad((abs(hashtext('%1$s')) %% 1000000000)::text, 9, '0'), sha256('%1$s'), county_code, cell_code, applicant_name, identity_sealed, identity_masked, identity_digest, phone,
          shop_name, holder_nature, '%1$s', format, market_type, scale, true, true, %2$s from monopoly.licence_application where id = '%3$s'""";
    String entry = """
        select audit.append(jsonb_build_object('flow', 'monopoly.licence-application', 'object_id', '%s', 'object_version', 0, 'unit_code', '%s', 'action', 'FILE',
          'outcome', 'ACT', 'to_state', 'FILED', 'actor_kind', 'PUBLIC', 'actor_name', 'x'))""";
    UUID past = UUID.randomUUID();
    assertEquals("DL004", sql("clerk", copy.formatted(past, "'2020-01-01'", model.id()), entry.formatted(past, COUNTY)));
    UUID now = UUID.randomUUID();
    assertEquals("committed", sql("clerk", copy.formatted(now, "now()", model.id()), entry.formatted(now, COUNTY)));
  }

  @Test
  void seriesAreRaisedByAConfirmedBatchOnly() {
    assertEquals("42501", sql("clerk", "select platform.raise_number('cell-queue:33010200101', 999999)"));
    assertEquals("DL001", sql("clerk", "select monopoly.raise_licence_numbers('" + UUID.randomUUID() + "')"));
  }

  @Test
  void onlyTheHolderOfTheReceiptWithdraws() {
    Filed filed = file(Cells.unlimited(COUNTY));
    String withdraw = "update monopoly.licence_application set state = 'WITHDRAWN', version = 1, decision_reason = 'x' where id = '" + filed.id() + "'";
    String entry = """
        select audit.append(jsonb_build_object('flow', 'monopoly.licence-application', 'object_id', '%s', 'object_version', 1, 'unit_code', '%s', 'action', 'WITHDRAW',
          'outcome', 'ACT', 'from_state', 'FILED', 'to_state', 'WITHDRAWN', 'actor_kind', 'PUBLIC', 'actor_name', '方晓明'))""".formatted(filed.id(), COUNTY);
    assertEquals("DL004", Sql.tryAs(COUNTY, "", withdraw, entry));
    String digest = Sql.one("select encode(receipt_digest, 'hex') from monopoly.licence_application where id = '" + filed.id() + "'");
    assertEquals("DL004", Sql.tryAs(COUNTY, "", "select set_config('daylight.receipt', '" + digest + "', true)", withdraw, entry));
    String secret = filed.receiptCode().replace("-", "").substring(0, 26);
    assertEquals("committed", Sql.tryAs(COUNTY, "", "select set_config('daylight.receipt', '" + secret + "', true)", withdraw, entry));
  }

  @ParameterizedTest
  @ValueSource(strings = {"河坊街128号", "河坊街 １２８ 号", " 河坊街\t128号\u3000", "a座Ｂ楼 ß ﬁ", "①号楼（东）", "Ⅳ号\u00a0楼\u2003", "é\u0301号"})
  void theKeyOfPremisesIsTheSameHereAndThere(String address) {
    assertEquals(Sql.one("select monopoly.premises_key('" + address + "')"), PremisesKey.of(address));
  }

  private static Filed file(String cell) {
    Map<String, Object> declaration = Applications.declaration(COUNTY);
    declaration.put("cellCode", cell);
    return Applications.file(declaration);
  }

  private static Filed reviewed(String cell, Map<String, Object> measured) {
    Filed filed = file(cell);
    Applications.act(filed, "clerk", "acceptances").then().statusCode(200);
    Map<String, Object> report = Applications.siteReport(filed, filed.version());
    report.putAll(measured);
    Api.post(Api.as("inspector1-" + COUNTY, "licence-inspector"), "/monopoly/licence-applications/" + filed.id() + "/site-reports", report).then().statusCode(200);
    Applications.act(filed, "inspector2", "countersignatures").then().statusCode(200);
    Applications.act(filed, "reviewer", "reviews").then().statusCode(200);
    return filed;
  }

  private static String accept(Filed filed, int place) {
    return sql("clerk", "update monopoly.licence_application set state = 'ACCEPTED', accept_seq = " + place + ", version = 1 where id = '" + filed.id() + "'",
        entry(filed.id(), "monopoly.licence-application", "ACCEPT", "'FILED'", "ACCEPTED", "clerk", 1), participant(filed.id(), "monopoly.licence-application", "clerk", "ACCEPT"));
  }

  private static String refuse(Filed filed, String also) {
    int version = filed.version() + 1;
    return sql("approver", "update monopoly.licence_application set state = 'REFUSED', decision_reason = 'x', version = " + version + also + " where id = '" + filed.id() + "'",
        entry(filed.id(), "monopoly.licence-application", "REFUSE", "'REVIEWED'", "REFUSED", "approver", version), participant(filed.id(), "monopoly.licence-application", "approver", "DECIDE"));
  }

  /** A whole grant as the application would write it, with these figures of the layout plan. */
  private static String grant(Filed filed, int holders, int earlier) {
    String licence = UUID.randomUUID().toString();
    int version = filed.version() + 1;
    String number = "3301021" + "%05d".formatted(95_000 + Math.floorMod(licence.hashCode(), 4_999));
    return sql("approver",
        "update monopoly.licence_application set state = 'GRANTED', licence_id = '" + licence + "', version = " + version + " where id = '" + filed.id() + "'",
        entry(filed.id(), "monopoly.licence-application", "GRANT", "'REVIEWED'", "GRANTED", "approver", version),
        participant(filed.id(), "monopoly.licence-application", "approver", "DECIDE"),
        """
        insert into monopoly.layout_decision select a.id, a.county_code, platform.day_in_china(now()), c.mode, c.capacity, %d, %d, case when c.mode <> 'QUOTA' then 30 end, 50, 'b', 'v'
          from monopoly.licence_application a join monopoly.layout_cell c on c.code = a.cell_code where a.id = '%s'""".formatted(holders, earlier, filed.id()),
        """
        insert into monopoly.licence (id, version, state, licence_no, application_id, holder_name, shop_name, county_code, cell_code, address, holder_nature, format,
          market_type, scale, issued_by, issued_on, valid_from, valid_to, identity_digest)
        select '%s', 0, 'VALID', '%s', id, applicant_name, shop_name, county_code, cell_code, address, holder_nature, format, market_type, scale, 'b',
          platform.day_in_china(now()), platform.day_in_china(now()), platform.day_in_china(now()) + 1, identity_digest from monopoly.licence_application where id = '%s'""".formatted(licence, number, filed.id()),
        entry(licence, "monopoly.licence", "ISSUE", "null", "VALID", "approver", 0), participant(licence, "monopoly.licence", "approver", "DECIDE"));
  }

  private static String sql(String who, String... statements) {
    return Sql.tryAs(COUNTY, Cast.id(who + "-" + COUNTY).toString(), statements);
  }

  private static String participant(String object, String flow, String who, String step) {
    return "insert into platform.participant values ('" + flow + "', '" + object + "', '" + Cast.id(who + "-" + COUNTY) + "', '" + step + "', '" + COUNTY + "')";
  }

  private static String entry(String object, String flow, String action, String from, String to, String who, int version) {
    String person = Cast.id(who + "-" + COUNTY).toString();
    String appointment = Sql.one("select id from platform.appointment where person_id = '" + person
        + "' and post_code = 'licence-" + who + "' and delegator_person_id is null");
    return """
        select audit.append(jsonb_build_object('flow', '%s', 'object_id', '%s', 'object_version', %d, 'unit_code', '%s', 'action', '%s',
          'outcome', 'ACT', 'from_state', %s, 'to_state', '%s', 'actor_kind', 'STAFF', 'actor_id', '%s', 'actor_name', '%s', 'appointment_id', '%s',
          'post_code', '%s'))""".formatted(flow, object, version, COUNTY, action, from, to, person, "姓名" + who + "-" + COUNTY, appointment, "licence-" + who);
  }
}
