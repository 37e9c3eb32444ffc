package cn.daylight.authority;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.daylight.authority.Operations.Operation;
import cn.daylight.authority.Subjects.Nobody;
import cn.daylight.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Scoreboard figure 2: another spelling of a path, or another method in a header, opens no door that was closed. */
@QuarkusTest
class PathVariantsResourceTest {

  private record Variant(UnaryOperator<String> path, Map<String, String> headers) {
  }

  private static final Map<String, Variant> VARIANTS = variants();

  private final Policy policy = Policy.read();
  private final Doors doors = new Doors();
  private final List<String> wrong = new ArrayList<>();
  private int requests;

  @Test
  void noSpellingOfAPathIsMorePermissive() {
    Subjects.install();
    List<Operation> closed = Operations.all().stream().filter(o -> !policy.allows(o.id(), Policy.ANONYMOUS)).toList();
    List<Operation> open = Operations.all().stream().filter(o -> policy.allows(o.id(), Policy.ANONYMOUS)).toList();
    closed.forEach(doors::path);
    String before = acts();
    closed.forEach(operation -> VARIANTS.forEach((name, variant) -> {
      refused(operation, name, variant, "anonymous", null);
      refused(operation, name, variant, denied(operation), deniedToken(operation));
    }));
    assertEquals(before, acts(), "somebody acted through another spelling");
    // an open operation has nobody to keep out; another spelling of it must only not break the server
    open.forEach(operation -> VARIANTS.forEach((name, variant) -> {
      if (send(operation, variant, null).statusCode() >= 500) {
        wrong.add(operation.id() + " " + name + ": server error");
      }
    }));
    System.out.printf("path variants: %d requests, %d more permissive%n", requests, wrong.size());
    assertEquals(List.of(), wrong);
    assertEquals(List.of(), doors.unprepared());
    assertEquals(closed.size() * VARIANTS.size() * 2 + open.size() * VARIANTS.size(), requests);
  }

  private void refused(Operation operation, String name, Variant variant, String subject, String token) {
    HttpResponse<String> response = send(operation, variant, token);
    if (response.statusCode() < 400 || response.statusCode() >= 500) {
      wrong.add(operation.id() + " " + name + " × " + subject + ": " + response.statusCode() + " " + response.body());
    }
  }

  private HttpResponse<String> send(Operation operation, Variant variant, String token) {
    requests++;
    return doors.knock(operation, variant.path().apply(doors.path(operation)), token, variant.headers());
  }

  /** Where every post may enter, the one kept out is a person with all roles and no appointment. */
  private String denied(Operation operation) {
    String post = policy.deniedPost(operation.id());
    return post == null ? "role without appointment" : post;
  }

  private String deniedToken(Operation operation) {
    String post = policy.deniedPost(operation.id());
    return post == null ? Subjects.nobody(Nobody.ROLE_WITHOUT_APPOINTMENT, Policy.POSTS) : Subjects.holder(post);
  }

  private static String acts() {
    return Sql.one("select count(*) from audit.entry where outcome = 'ACT' and action <> 'INSTALL'");
  }

  private static Map<String, Variant> variants() {
    Map<String, Variant> variants = new LinkedHashMap<>();
    path(variants, "// in front", p -> "/" + p);
    path(variants, "// within", p -> p.replaceFirst("/(platform|monopoly)/", "//$1//"));
    path(variants, "// at the end", p -> p + "//");
    path(variants, "/ at the end", p -> p + "/");
    path(variants, ";x=1 at the end", p -> p + ";x=1");
    path(variants, ";x=1 within", p -> p.replaceFirst("/api/v1", "/api;x=1/v1;x=1"));
    path(variants, "%3b at the end", p -> p + "%3bx=1");
    path(variants, "%2f for the last /", p -> beforeLast(p) + "%2f" + last(p));
    path(variants, "%2F at the end", p -> p + "%2F");
    path(variants, "upper case", p -> p.toUpperCase(Locale.ROOT));
    path(variants, "upper case of the last", p -> beforeLast(p) + "/" + last(p).toUpperCase(Locale.ROOT));
    path(variants, "/./", p -> beforeLast(p) + "/./" + last(p));
    path(variants, "/%2e/", p -> beforeLast(p) + "/%2e/" + last(p));
    path(variants, "by way of a public path", p -> "/api/v1/monopoly/public/../../../.." + p);
    path(variants, "by way of an encoded public path", p -> "/api/v1/monopoly/public/%2e%2e/%2e%2e/%2e%2e/%2e%2e" + p);
    path(variants, "encoded letter", p -> p.replaceFirst("/api/", "/%61pi/"));
    path(variants, "letter encoded twice", p -> p.replaceFirst("/api/", "/%2561pi/"));
    path(variants, "%00 at the end", p -> p + "%00");
    path(variants, ".json at the end", p -> p + ".json");
    header(variants, "X-HTTP-Method-Override", "GET");
    header(variants, "X-HTTP-Method", "POST");
    header(variants, "X-Method-Override", "DELETE");
    header(variants, "X-Original-URL", "/api/v1/platform/client-config");
    header(variants, "X-Rewrite-URL", "/api/v1/platform/client-config");
    header(variants, "X-Forwarded-Prefix", "/q/health/ready");
    return variants;
  }

  private static void path(Map<String, Variant> variants, String name, UnaryOperator<String> path) {
    variants.put(name, new Variant(path, Map.of()));
  }

  private static void header(Map<String, Variant> variants, String name, String value) {
    variants.put(name, new Variant(UnaryOperator.identity(), Map.of(name, value)));
  }

  private static String beforeLast(String path) {
    return path.substring(0, path.lastIndexOf('/'));
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
