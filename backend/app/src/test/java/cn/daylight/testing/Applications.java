package cn.daylight.testing;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Files applications and takes them to a state, by the people of the cast, over HTTP. */
public final class Applications {

  private static final AtomicInteger NUMBER = OfThisRun.one("application", AtomicInteger::new);

  /** An application on its way: what a test needs to go on with it. */
  public record Filed(String receiptCode, String applicationNo, String county) {

    public String id() {
      return Sql.one("select id from monopoly.licence_application where application_no = '" + applicationNo + "'");
    }

    public String state() {
      return Sql.one("select state from monopoly.licence_application where application_no = '" + applicationNo + "'");
    }

    public int version() {
      return Integer.parseInt(Sql.one("select version from monopoly.licence_application where application_no = '" + applicationNo + "'"));
    }
  }

  private Applications() {
  }

  /** A declaration of another person, in a cell of its own without limits in number, at an address of its own. */
  public static Map<String, Object> declaration(String county) {
    Map<String, Object> body = new HashMap<>();
    body.put("applicantName", "方晓明");
    body.put("identityNumber", Identities.next());
    body.put("phone", "13800138000");
    body.put("shopName", "晨光便利店");
    body.put("holderNature", "INDIVIDUAL");
    body.put("countyCode", county);
    body.put("cellCode", Cells.unlimited(county));
    body.put("address", "测试路" + NUMBER.incrementAndGet() + "号");
    body.put("format", "B");
    body.put("marketType", "C");
    body.put("scale", "3");
    body.put("separateFromDwelling", true);
    body.put("fundsDeclared", true);
    return body;
  }

  public static Response fileRaw(Map<String, Object> declaration) {
    return Api.anonymous().contentType(ContentType.JSON).header("Idempotency-Key", "test-" + NUMBER.incrementAndGet() + "-" + System.nanoTime())
        .body(declaration).post(Api.BASE + "/monopoly/public/licence-applications");
  }

  public static Filed file(Map<String, Object> declaration) {
    Response response = fileRaw(declaration);
    response.then().statusCode(201);
    return new Filed(response.jsonPath().getString("receiptCode"), response.jsonPath().getString("applicationNo"), (String) declaration.get("countyCode"));
  }

  public static Filed file(String county) {
    return file(declaration(county));
  }

  /** The ordinary way to a state, each step by the person whose post it is. */
  public static Filed at(String state, String county) {
    Filed filed = file(county);
    switch (state) {
      case "FILED" -> { }
      case "DECLINED" -> act(filed, "clerk", "declinations").then().statusCode(200);
      case "WITHDRAWN" -> withdraw(filed).then().statusCode(200);
      case "INCOMPLETE" -> act(filed, "clerk", "supplement-requests").then().statusCode(200);
      default -> onwards(filed, state);
    }
    return filed;
  }

  /** From filed to a later state. */
  public static void onwards(Filed filed, String state) {
    String[][] steps = {
        {"ACCEPTED", "clerk", "acceptances"}, {"REPORTED", "inspector1", "site-reports"},
        {"INSPECTED", "inspector2", "countersignatures"}, {"REVIEWED", "reviewer", "reviews"},
        {"GRANTED", "approver", "grants"}, {"DELIVERED", "clerk", "deliveries"}};
    for (String[] step : steps) {
      boolean refusing = state.equals("REFUSED") && step[0].equals("GRANTED");
      act(filed, step[1], refusing ? "refusals" : step[2]).then().statusCode(200);
      if (refusing || step[0].equals(state)) {
        return;
      }
    }
  }

  public static Response withdraw(Filed filed) {
    return byReceipt(filed, "withdrawals");
  }

  /** What the applicant himself does, by his receipt: withdrawals or supplements. */
  public static Response byReceipt(Filed filed, String act) {
    return Api.post(Api.anonymous(), "/monopoly/public/licence-application-" + act, Map.of("receiptCode", filed.receiptCode(),
        act.equals("supplements") ? "answer" : "reason", act.equals("supplements") ? "已补交加盖印章的营业执照" : "另选地址"));
  }

  /** One act by one of the county's people, at the version the row has now. */
  public static Response act(Filed filed, String who, String act) {
    return act(filed, who, act, filed.version());
  }

  public static Response act(Filed filed, String who, String act, int version) {
    String post = who.startsWith("inspector") ? "licence-inspector" : "licence-" + who;
    return Api.post(Api.as(who + "-" + filed.county(), post), "/monopoly/licence-applications/" + filed.id() + "/" + act,
        act.equals("site-reports") ? siteReport(filed, version) : body(act, version));
  }

  /** A site report in order, which names an outlet of the cell where there is one. */
  public static Map<String, Object> siteReport(Filed filed, int version) {
    Map<String, Object> body = body("site-reports", version);
    String neighbour = Sql.one("select min(licence_no) from monopoly.licence where state = 'VALID' and cell_code = "
        + "(select cell_code from monopoly.licence_application where application_no = '" + filed.applicationNo() + "')");
    if (neighbour != null) {
      body.put("nearestLicenceNo", neighbour);
    }
    return body;
  }

  private static String today() {
    return LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
  }

  /** A body with which the act is in order. */
  public static Map<String, Object> body(String act, int version) {
    Map<String, Object> body = new HashMap<>();
    body.put("version", version);
    switch (act) {
      case "site-reports" -> body.putAll(Map.of("measuredOn", today(), "walkingDistanceMetres", 500, "schoolDistanceMetres", 500,
          "separateFromDwelling", true, "fixedPremises", true, "findings", "门面独立，步行距离 500 米。"));
      case "reviews" -> body.putAll(Map.of("recommendation", "GRANT", "opinion", "符合合理布局"));
      case "declinations", "disputes", "returns", "refusals", "extensions" -> body.put("reason", "理由充分");
      case "supplement-requests" -> body.put("items", List.of("营业执照未加盖印章", "产权证明缺第二页"));
      case "deliveries" -> body.putAll(Map.of("method", "COUNTER", "receivedBy", "方晓明"));
      default -> body.put("opinion", "同意");
    }
    return body;
  }
}
