package cn.daylight.authority;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daylight.authority.Operations.Operation;
import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scoreboard figure 5: what the running server answers is what the contract says, no less and no more. */
@QuarkusTest
class RoutesResourceTest {

  private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

  private final Doors doors = new Doors();

  @Test
  void servedRoutesAreTheContractsOperations() {
    Set<String> contract = Operations.all().stream().map(o -> o.method() + " " + shape(o.path())).collect(Collectors.toCollection(TreeSet::new));
    Set<String> served = served();
    System.out.printf("routes: %d served, %d in the contract%n", served.size(), contract.size());
    assertEquals(contract, served);
  }

  @Test
  void noPathAnswersToAnUndeclaredMethod() {
    TreeMap<String, Set<String>> declared = new TreeMap<>();
    Operations.all().forEach(o -> declared.computeIfAbsent(o.path(), p -> new TreeSet<>()).add(o.method()));
    List<String> wrong = new ArrayList<>();
    declared.forEach((path, methods) -> METHODS.stream().filter(m -> !methods.contains(m)).forEach(method -> {
      int status = status(method, path.replaceAll("\\{\\w+}", "00000000-0000-4000-8000-000000000000"));
      if (status != 405 && status != 404) {
        wrong.add(method + " " + path + ": " + status);
      }
    }));
    assertEquals(List.of(), wrong);
  }

  /**
   * The framework answers OPTIONS itself with the methods of the whole resource; the contract has no OPTIONS. It may
   * say no more than that: no content, and no method that the contract does not have at all.
   */
  @Test
  void optionsTellsNothing() {
    List<String> wrong = new ArrayList<>();
    for (Operation operation : Operations.all()) {
      HttpResponse<String> response = send("OPTIONS", operation.path().replaceAll("\\{\\w+}", "00000000-0000-4000-8000-000000000000"));
      List<String> told = List.of(response.headers().firstValue("Allow").orElse("").split(", ?"));
      if (!response.body().isEmpty() && response.statusCode() < 400 || !List.of("", "GET", "HEAD", "POST", "OPTIONS").containsAll(told)) {
        wrong.add(operation.path() + " " + told + " " + response.body());
      }
    }
    assertEquals(List.of(), wrong);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/q", "/q/", "/q/health", "/q/health/live", "/q/health/started", "/q/health/well", "/q/health/group", "/q/health-ui",
      "/q/health/ready/x", "/q/metrics", "/q/metrics/json", "/q/info", "/q/openapi", "/q/openapi.json", "/q/swagger-ui", "/q/dev", "/q/dev-ui",
      "/q/arc", "/q/arc/beans", "/q/graphql", "/q/logstream", "/openapi", "/metrics", "/health", "/swagger-ui", "/actuator", "/api", "/api/v1",
      "/api/v1/platform", "/api/v1/monopoly", "/api/v1/monopoly/public", "/api/v2/platform/me", "/api/v1/platform/nothing", "/oidc/logout", "/index.html"})
  void nothingElseAnswersOnTheProductsPort(String path) {
    assertEquals(404, status("GET", path), path);
  }

  @Test
  void detailsOfHealthAndMetricsAreOnTheManagementPort() {
    String management = "http://localhost:" + org.eclipse.microprofile.config.ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
    assertTrue(!management.endsWith(":0") && !management.equals(Doors.origin()), management);
  }

  private static Set<String> served() {
    Set<String> routes = new TreeSet<>();
    RuntimeResourceVisitor.visitRuntimeResources("", ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers(), new RuntimeResourceVisitor() {
      @Override
      public void visitRuntimeResource(String httpMethod, String fullPath, RuntimeResource resource) {
        if (httpMethod != null) {
          routes.add(httpMethod + " " + shape(fullPath));
        }
      }
    });
    return routes;
  }

  /** A path without the names of its parameters and without a slash at the end. */
  private static String shape(String path) {
    return ("/" + path).replaceAll("\\{[^}]+}", "{}").replaceAll("/{2,}", "/").replaceAll("(?<=.)/$", "");
  }

  private int status(String method, String path) {
    return send(method, path).statusCode();
  }

  private HttpResponse<String> send(String method, String path) {
    boolean empty = method.equals("GET") || method.equals("OPTIONS");
    return doors.send(HttpRequest.newBuilder(URI.create(Doors.origin() + path))
        .header("Authorization", "Bearer " + Subjects.holder("system-admin"))
        .header("Content-Type", "application/json")
        .method(method, empty ? BodyPublishers.noBody() : BodyPublishers.ofString("{}")).build());
  }
}
