package cn.daylight.authority;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daylight.authority.Operations.Operation;
import cn.daylight.testing.Api;
import cn.daylight.testing.Applications;
import cn.daylight.testing.Applications.Filed;
import cn.daylight.testing.Cast;
import cn.daylight.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Scoreboard figure 3: outside one's scope a thing does not exist, not even as a number in a list. */
@QuarkusTest
class ObjectScopeResourceTest {

  private static final String OURS = "330203";
  private static final String THEIRS = "330102";
  private static final String APPLICATIONS = "/monopoly/licence-applications";
  /** Calendars and rules are the province's and read by all; a county's administrators decide nothing about them. */
  private static final Pattern PROVINCES = Pattern.compile("/(calendar-years|rules|rule-changes)/");
  private static final Map<String, String> STAFF = Map.of("licence-clerk", "clerk-", "licence-inspector", "inspector1-",
      "licence-reviewer", "reviewer-", "licence-approver", "approver-");

  private final Policy policy = Policy.read();

  @BeforeAll
  static void people() {
    if (Cast.id("county-registrar") == null) {
      // an administrator of one county only: the national administrators see everything and would prove nothing
      for (String[] who : new String[][] {{"county-registrar", "system-admin"}, {"county-guard", "security-admin"}}) {
        UUID person = Cast.person(who[0], OURS, null);
        Cast.appoint(person, who[1], OURS, null);
      }
    }
  }

  @Test
  void everyOperationOnAnObjectOfAnotherCountyAnswersNotFound() {
    Doors doors = new Doors();
    List<String> leaks = new ArrayList<>();
    int cells = 0;
    for (Operation operation : Operations.all().stream().filter(o -> !o.isPublic() && o.path().contains("{")).toList()) {
      for (String post : policy.allowedPosts(operation.id())) {
        String account = account(post);
        if (account != null) {
          cells++;
          HttpResponse<String> response = doors.knock(operation, TestTokens.of(account, post));
          boolean province = PROVINCES.matcher(operation.path()).find();
          if (province && (response.statusCode() != (operation.method().equals("GET") ? 200 : 403))) {
            leaks.add(operation.id() + " × " + post + " on the province's: " + response.statusCode());
          }
          if (!province && (response.statusCode() != 404 || !response.body().contains("/problems/platform/not-found"))) {
            leaks.add(operation.id() + " × " + post + ": " + response.statusCode() + " " + response.body());
          }
        }
      }
    }
    System.out.printf("object scope: %d cells, %d leaks%n", cells, leaks.size());
    assertEquals(List.of(), leaks);
    assertTrue(cells >= 20, "cells: " + cells);
  }

  @Test
  void anAbsentObjectAndAnotherCountysAnswerAlike() {
    Filed filed = Applications.file(THEIRS);
    Response foreign = Api.get(Api.as("clerk-" + OURS, "licence-clerk"), APPLICATIONS + "/" + filed.id());
    Response absent = Api.get(Api.as("clerk-" + OURS, "licence-clerk"), APPLICATIONS + "/" + UUID.randomUUID());
    Map<String, Object> one = new java.util.TreeMap<>(foreign.jsonPath().getMap(""));
    Map<String, Object> other = new java.util.TreeMap<>(absent.jsonPath().getMap(""));
    one.remove("traceId");
    other.remove("traceId");
    assertEquals(other, one);
    assertEquals(absent.statusCode(), foreign.statusCode());
  }

  @Test
  void theCitySupervisorSeesHisCityAndNoOther() {
    Filed inside = Applications.file(THEIRS);
    Filed outside = Applications.file(OURS);
    Filed newest = Applications.file("330106");
    assertEquals(200, Api.get(Api.as("supervisor", "licence-supervisor"), APPLICATIONS + "/" + inside.id()).statusCode());
    assertEquals(200, Api.get(Api.as("supervisor", "licence-supervisor"), APPLICATIONS + "/" + newest.id()).statusCode());
    assertEquals(404, Api.get(Api.as("supervisor", "licence-supervisor"), APPLICATIONS + "/" + outside.id()).statusCode());
    List<String> counties = new ArrayList<>();
    walk("supervisor", "licence-supervisor", APPLICATIONS, "countyCode", counties);
    assertTrue(counties.size() >= 2);
    assertEquals(List.of(), counties.stream().filter(c -> !c.startsWith("3301")).toList());
  }

  @Test
  void listsSearchesAndPagesLeakNothingOfAnotherCounty() {
    Map<String, Object> declaration = Applications.declaration(THEIRS);
    declaration.put("shopName", "隔县独有招牌");
    Filed theirs = Applications.file(declaration);
    for (String query : new String[] {"?q=隔县独有招牌", "?q=" + theirs.applicationNo(), "?cellCode=" + declaration.get("cellCode"), "?limit=1&q=隔县独有招牌"}) {
      Response found = Api.get(Api.as("clerk-" + OURS, "licence-clerk"), APPLICATIONS + query);
      assertEquals(200, found.statusCode(), found.asString());
      assertEquals(List.of(), found.jsonPath().getList("items"), query);
      assertEquals(Set.of("items"), found.jsonPath().getMap("").keySet(), "no next page and no count of what is hidden");
    }
    Applications.at("GRANTED", THEIRS);
    for (String path : new String[] {APPLICATIONS, "/monopoly/licences"}) {
      List<String> counties = new ArrayList<>();
      walk("clerk-" + OURS, "licence-clerk", path, "countyCode", counties);
      assertEquals(List.of(), counties.stream().filter(c -> !c.equals(OURS)).toList(), path);
    }
    Takeovers.propose(THEIRS);
    List<String> takeovers = new ArrayList<>();
    walk("approver-" + OURS, "licence-approver", "/monopoly/licence-takeovers", "countyCode", takeovers);
    assertEquals(List.of(), takeovers.stream().filter(c -> !c.equals(OURS)).toList());
  }

  @Test
  void personsAppointmentsAndTheRecordEndAtTheScopeToo() {
    Set<String> units = new HashSet<>();
    walk("county-registrar", "system-admin", "/platform/persons", "unitCode", units);
    assertEquals(Set.of(OURS), units);
    units.clear();
    walk("county-guard", "security-admin", "/platform/appointments", "unitCode", units);
    assertEquals(Set.of(OURS), units);
    Applications.file(OURS);
    units.clear();
    walk("supervisor", "licence-supervisor", "/platform/record-entries", "unitCode", units);
    assertFalse(units.isEmpty());
    assertEquals(List.of(), units.stream().filter(u -> !u.startsWith("3301")).toList());
  }

  @Test
  void theScopeIsThatOfTheAppointmentThatGrantsTheOperationNeverTheUnionOfAll() {
    UUID person = Cast.person("two-counties", OURS, null);
    Cast.appoint(person, "licence-clerk", OURS, null);
    Cast.appoint(person, "licence-supervisor", THEIRS, null);
    Filed theirs = Applications.file(THEIRS);
    Filed ours = Applications.file(OURS);
    String[] both = {"licence-clerk", "licence-supervisor"};
    assertEquals(200, Api.get(Api.as("two-counties", both), APPLICATIONS + "/" + theirs.id()).statusCode(), "reads there as supervisor");
    Response act = Api.post(Api.as("two-counties", both), APPLICATIONS + "/" + theirs.id() + "/acceptances", Applications.body("acceptances", 0));
    assertEquals(404, act.statusCode(), act.asString());
    assertEquals("FILED", theirs.state());
    Api.post(Api.as("two-counties", both), APPLICATIONS + "/" + ours.id() + "/acceptances", Applications.body("acceptances", 0)).then().statusCode(200);
  }

  private static String account(String post) {
    return switch (post) {
      case "security-admin" -> "county-guard";
      case "system-admin" -> "county-registrar";
      default -> STAFF.containsKey(post) ? STAFF.get(post) + OURS : null;
    };
  }

  private static void walk(String account, String post, String path, String field, java.util.Collection<String> into) {
    String cursor = "";
    do {
      Response page = Api.get(Api.as(account, post), path + "?limit=100" + cursor);
      assertEquals(200, page.statusCode(), page.asString());
      into.addAll(page.jsonPath().getList("items." + field, String.class));
      String next = page.jsonPath().getString("nextCursor");
      cursor = next == null ? null : "&cursor=" + java.net.URLEncoder.encode(next, java.nio.charset.StandardCharsets.UTF_8);
    } while (cursor != null);
  }
}
