package cn.daylight.hostile;

import cn.daylight.testing.Api;
import cn.daylight.testing.Applications;
import cn.daylight.testing.Identities;
import cn.daylight.testing.Calendars;
import cn.daylight.testing.Cast;
import cn.daylight.testing.RuleChanges;
import cn.daylight.testing.Sql;
import cn.daylight.testing.TestTokens;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** A permitted person for each operation, and objects on which it can be done, so that the body is reached. */
final class Targets {

  /** A county of this test's own. */
  static final String COUNTY = "330881";
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final AtomicInteger LICENCES = new AtomicInteger();
  private static final String PUBLIC = "/api/v1/monopoly/public/";

  private final String cell = Sql.one("select min(code) from monopoly.layout_cell where mode = 'DISTANCE' and county_code = '" + COUNTY + "'");

  private final UUID appointed = Cast.person("appointed-" + NUMBER.incrementAndGet() + "-" + COUNTY, COUNTY, null);
  private final Map<String, Object> declared = Applications.declaration(COUNTY);

  /** An object of the operation: what stands in its path, and the version at which it can be acted on. */
  record Target(String id, int version) {
  }

  static void cast() {
    for (String post : List.of("clerk", "inspector1", "inspector2", "reviewer", "approver")) {
      Cast.member(post + "-" + COUNTY, "licence-" + post.replaceAll("\\d", ""), COUNTY);
    }
  }

  /** The token of one who may, or null for a public operation. */
  static String token(Operation operation) {
    if (operation.permission() == null) {
      return null;
    }
    return switch (operation.permission()) {
      case "platform.person:read", "platform.person:register", "platform.appointment:propose" -> TestTokens.of("sysadmin", "system-admin");
      case "platform.appointment:read", "platform.appointment:confirm", "platform.appointment:revoke" -> TestTokens.of("secadmin", "security-admin");
      case "platform.calendar:propose", "platform.rule:propose" -> TestTokens.of("sysadmin", "system-admin");
      case "platform.calendar:confirm", "platform.rule:confirm" -> TestTokens.of("secadmin", "security-admin");
      case "platform.record:read" -> TestTokens.of("auditadmin", "audit-admin");
      case "monopoly.licence-application:inspect" -> operation.id().equals("reportSite") ? staff("inspector1") : staff("inspector2");
      case "monopoly.licence-application:review" -> staff("reviewer");
      case "monopoly.licence-application:decide", "monopoly.licence-takeover:confirm" -> staff("approver");
      default -> staff("clerk");
    };
  }

  private static String staff(String who) {
    return TestTokens.of(who + "-" + COUNTY, "licence-" + who.replaceAll("\\d", ""));
  }

  /** An object nobody has touched, in the state in which the operation is in order. */
  Target fresh(Operation operation) {
    if (operation.path().contains("{applicationId}")) {
      return application(operation.id());
    }
    if (operation.path().contains("{appointmentId}")) {
      return appointment(operation.id().equals("revokeAppointment"));
    }
    if (operation.path().contains("{calendarId}")) {
      return new Target(Calendars.proposed(Calendars.year()), 0);
    }
    if (operation.path().contains("{changeId}")) {
      return new Target(RuleChanges.proposed(), 0);
    }
    if (operation.path().contains("{ruleId}")) {
      return new Target("LIC-T02.decision-days", 0);
    }
    if (operation.path().contains("{takeoverId}")) {
      Response batch = Api.as("clerk-" + COUNTY, "licence-clerk").contentType("application/json").header("Idempotency-Key", key())
          .body(Corpus.body(takeover())).post("/api/v1/monopoly/licence-takeovers");
      return new Target(batch.then().statusCode(201).extract().path("takeoverId"), 0);
    }
    return new Target(operation.path().contains("{licenceNo}") ? licence("licence_no") : licence("id"), 0);
  }

  private static Target application(String operationId) {
    String state = switch (operationId) {
      case "reportSite" -> "ACCEPTED";
      case "extendDecision" -> "ACCEPTED";
      case "deliverCertificate" -> "GRANTED";
      case "countersignSite", "disputeSite" -> "REPORTED";
      case "reviewLicenceApplication", "returnLicenceApplication" -> "INSPECTED";
      case "grantLicence", "refuseLicence" -> "REVIEWED";
      default -> "FILED";
    };
    Applications.Filed filed = Applications.at(state, COUNTY);
    return new Target(filed.id(), filed.version());
  }

  private Target appointment(boolean confirmed) {
    String body = Corpus.object(proposal());
    Response proposed = Api.as("sysadmin", "system-admin").contentType("application/json").header("Idempotency-Key", key()).body(body).post("/api/v1/platform/appointments");
    String id = proposed.then().statusCode(201).extract().path("appointmentId");
    if (confirmed) {
      Api.post(Api.as("auditadmin", "audit-admin"), "/platform/appointments/" + id + "/confirmations", Map.of("version", 0)).then().statusCode(200);
    }
    return new Target(id, confirmed ? 1 : 0);
  }

  private static String licence(String column) {
    Applications.at("GRANTED", COUNTY);
    return Sql.one("select max(" + column + "::text) from monopoly.licence where county_code = '" + COUNTY + "'");
  }

  /** A body that is in order, member by member as raw JSON; a list's item's members stand under {@code rows[].}. */
  Map<String, String> body(Operation operation, Target target) {
    return switch (operation.id()) {
      case "registerPerson" -> raw(Map.of("subject", UUID.randomUUID().toString(), "account", "hostile" + NUMBER.incrementAndGet(), "name", "登记者", "unitCode", COUNTY,
          "identityNumber", Identities.next()));
      case "proposeAppointment" -> proposal();
      case "proposeCalendarYear" -> calendar();
      case "proposeRuleChange" -> raw(RuleChanges.body());
      case "fileLicenceApplication" -> declaration();
      case "proposeLicenceTakeover" -> takeover();
      case "queryLicenceApplication", "downloadCertificate" -> raw(Map.of("receiptCode", Applications.file(COUNTY).receiptCode()));
      case "supplementLicenceApplication" -> raw(Map.of("receiptCode", Applications.at("INCOMPLETE", COUNTY).receiptCode(), "answer", "已补交"));
      case "askSupplement" -> new LinkedHashMap<>(Map.of("version", String.valueOf(target.version()), "items", "[\"缺营业执照\"]"));
      case "withdrawLicenceApplication" -> raw(Map.of("receiptCode", Applications.file(COUNTY).receiptCode(), "reason", "另选地址"));
      case "confirmAppointment", "rejectAppointment", "revokeAppointment", "confirmLicenceTakeover", "rejectLicenceTakeover",
          "confirmCalendarYear", "rejectCalendarYear", "confirmRuleChange", "rejectRuleChange" ->
          raw(Map.of("version", target.version(), "reason", "理由充分"));
      default -> raw(Applications.body(operation.path().substring(operation.path().lastIndexOf('/') + 1), target.version()));
    };
  }

  /** Each for another day, so that none stands in another's way. */
  private Map<String, String> proposal() {
    String day = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(NUMBER.incrementAndGet()).toString();
    return raw(Map.of("personId", appointed.toString(), "postCode", "licence-clerk", "unitCode", COUNTY, "validFrom", day, "validTo", day, "reason", "新任"));
  }

  private Map<String, String> declaration() {
    Map<String, Object> another = new HashMap<>(declared);
    another.put("identityNumber", Identities.next());
    another.put("address", "敌意路" + NUMBER.incrementAndGet() + "号");
    return raw(another);
  }

  private Map<String, String> takeover() {
    Map<String, String> batch = new LinkedHashMap<>();
    batch.put("reason", "\"接收存量\"");
    String prefix = "rows[].";
    Map<String, Object> row = new HashMap<>(Map.of("licenceNo", COUNTY + "2" + String.format("%05d", 20_000 + LICENCES.incrementAndGet()), "shopName", "老店",
        "holderName", "徐敏", "countyCode", COUNTY, "cellCode", cell, "address", "存量路" + NUMBER.incrementAndGet() + "号"));
    row.putAll(Map.of("holderNature", "ENTERPRISE", "format", "Z", "marketType", "C", "scale", "3", "validFrom", "2023-04-01", "validTo", "2028-03-31"));
    raw(row).forEach((name, value) -> batch.put(prefix + name, value));
    return batch;
  }

  /** The first day is attacked; the others make the calendar whole. */
  private static Map<String, String> calendar() {
    int year = Calendars.year();
    List<Map<String, Object>> days = Calendars.off(year, 12);
    Map<String, String> body = raw(Map.of("year", year, "source", "通知", "reason", "年度安排"));
    raw(days.getFirst()).forEach((name, value) -> body.put("days[]." + name, value));
    body.put("days[+]", days.stream().skip(1).map(day -> Corpus.object(raw(day))).collect(Collectors.joining(",")));
    return body;
  }

  static String key() {
    return "hostile-" + NUMBER.incrementAndGet() + "-" + System.nanoTime();
  }

  /** Path of the operation with this value for its parameter. */
  static String path(Operation operation, String value) {
    return operation.pathParameters().isEmpty() ? operation.path() : operation.path().replace("{" + operation.pathParameters().getFirst() + "}", value);
  }

  static boolean isPublic(Operation operation) {
    return operation.path().startsWith(PUBLIC) || operation.permission() == null;
  }

  private static Map<String, String> raw(Map<String, ?> values) {
    Map<String, String> raw = new LinkedHashMap<>();
    values.forEach((name, value) -> raw.put(name, value instanceof String text ? Corpus.quoted(text) : String.valueOf(value)));
    return raw;
  }
}
