package cn.daylight.authority;

import cn.daylight.authority.Operations.Operation;
import cn.daylight.testing.Applications;
import cn.daylight.testing.Applications.Filed;
import cn.daylight.testing.Calendars;
import cn.daylight.testing.Cast;
import cn.daylight.testing.Identities;
import cn.daylight.testing.RuleChanges;
import cn.daylight.testing.Sql;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Knocks at the operations' doors with requests that are in order: the body is the contract's example, and an object in
 * the state that the act starts from really exists, so that a missing right can only be seen as a missing right.
 * The client sends the path as it is given; nothing between here and the server tidies it.
 */
final class Doors {

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final Map<String, String> FROM = Map.ofEntries(
      Map.entry("askSupplement", "FILED"), Map.entry("extendDecision", "ACCEPTED"), Map.entry("deliverCertificate", "GRANTED"),
      Map.entry("acceptLicenceApplication", "FILED"), Map.entry("declineLicenceApplication", "FILED"),
      Map.entry("reportSite", "ACCEPTED"), Map.entry("countersignSite", "REPORTED"), Map.entry("disputeSite", "REPORTED"),
      Map.entry("reviewLicenceApplication", "INSPECTED"), Map.entry("returnLicenceApplication", "INSPECTED"),
      Map.entry("grantLicence", "REVIEWED"), Map.entry("refuseLicence", "REVIEWED"));

  private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Map<String, String> objects = new HashMap<>();
  private final List<String> unprepared = new ArrayList<>();

  HttpResponse<String> knock(Operation operation, String token) {
    return knock(operation, path(operation), token, Map.of());
  }

  HttpResponse<String> knock(Operation operation, String path, String token, Map<String, String> headers) {
    String query = operation.query().isEmpty() ? "" : "?" + operation.query();
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin() + path + query))
        .timeout(Duration.ofSeconds(20))
        .header("Accept", "application/json, application/problem+json;q=0.9, application/pdf;q=0.8")
        .method(operation.method(), operation.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body(operation)));
    if (operation.body() != null) {
      request.header("Content-Type", "application/json");
    }
    if (operation.idempotent()) {
      request.header("Idempotency-Key", "door-" + NUMBER.incrementAndGet() + "-" + System.nanoTime());
    }
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    headers.forEach(request::header);
    return send(request.build());
  }

  HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(request.uri().toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static String origin() {
    return RestAssured.baseURI + ":" + RestAssured.port;
  }

  /** The operation's path with the id of an object on which the act is in order. */
  String path(Operation operation) {
    if (!operation.path().contains("{")) {
      return operation.path();
    }
    return operation.path().replaceFirst("\\{\\w+}", objects.computeIfAbsent(operation.id(), this::prepared));
  }

  /** Operations whose object could not be prepared, because somebody on the way there had lost his right. */
  List<String> unprepared() {
    return List.copyOf(unprepared);
  }

  private String prepared(String operation) {
    try {
      return object(operation);
    } catch (AssertionError refused) {
      unprepared.add(operation + ": its object cannot be prepared: " + refused.getMessage().strip().replace('\n', ' '));
      return UUID.randomUUID().toString();
    }
  }

  /** After an act that was done the next one needs another object. */
  void used(Operation operation) {
    objects.remove(operation.id());
  }

  private String object(String operation) {
    if (FROM.containsKey(operation)) {
      return Applications.at(FROM.get(operation), Subjects.COUNTY).id();
    }
    return switch (operation) {
      case "getLicenceApplication", "listLicenceApplicationTimeline" -> Applications.file(Subjects.COUNTY).id();
      case "getLicence", "getCertificate" -> licence("id");
      case "lookUpLicence" -> licence("licence_no");
      case "getLicenceTakeover", "confirmLicenceTakeover", "rejectLicenceTakeover" -> Takeovers.propose(Subjects.COUNTY);
      case "getAppointment", "confirmAppointment", "rejectAppointment" -> Appointments.proposed();
      case "revokeAppointment" -> Cast.appoint(newPerson(), "licence-clerk", Subjects.COUNTY, null).toString();
      case "getCalendarYear", "confirmCalendarYear", "rejectCalendarYear" -> Calendars.proposed(Calendars.year());
      case "getRuleChange", "confirmRuleChange", "rejectRuleChange" -> RuleChanges.proposed();
      case "getRule" -> "LIC-T02.decision-days";
      default -> throw new IllegalStateException("no object for " + operation);
    };
  }

  private static String licence(String column) {
    Filed filed = Applications.at("GRANTED", Subjects.COUNTY);
    return Sql.one("select " + column + " from monopoly.licence where application_id = '" + filed.id() + "'");
  }

  private static UUID newPerson() {
    return Cast.person("door-" + NUMBER.incrementAndGet() + "-" + System.nanoTime(), Subjects.COUNTY, null);
  }

  private String body(Operation operation) {
    ObjectNode body = operation.body().deepCopy();
    if (body.has("version")) {
      body.put("version", version(operation));
    }
    switch (operation.id()) {
      case "registerPerson" -> {
        body.put("subject", UUID.randomUUID().toString());
        body.put("account", "door" + NUMBER.incrementAndGet());
        body.put("identityNumber", Identities.next());
      }
      case "proposeAppointment" -> body.put("personId", newPerson().toString());
      // years and days of the example pass
      case "proposeCalendarYear" -> body.setAll((ObjectNode) new ObjectMapper().valueToTree(Calendars.body(2199, Calendars.off(2199, 11))));
      case "proposeRuleChange" -> body.setAll((ObjectNode) new ObjectMapper().valueToTree(RuleChanges.body()));
      case "reportSite" -> {
        body.put("measuredOn", LocalDate.now(ZoneId.of("Asia/Shanghai")).toString());
        // the example's neighbour is no licence of this database
        body.remove("nearestLicenceNo");
      }
      default -> { }
    }
    return body.toString();
  }

  private int version(Operation operation) {
    String table = switch (operation.path().split("/")[4]) {
      case "appointments" -> "platform.appointment";
      case "calendar-years" -> "platform.calendar_year";
      case "rule-changes" -> "platform.rule_change";
      case "licence-takeovers" -> "monopoly.licence_takeover";
      default -> "monopoly.licence_application";
    };
    String id = objects.computeIfAbsent(operation.id(), this::prepared);
    return Integer.parseInt(Sql.one("select coalesce((select version from " + table + " where id = '" + id + "'), 0)"));
  }
}
