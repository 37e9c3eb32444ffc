package cn.daylight.authority;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daylight.contract.Contract;
import cn.daylight.monopoly.MonopolyProblem;
import cn.daylight.platform.problem.PlatformProblem;
import cn.daylight.platform.problem.ProblemType;
import cn.daylight.testing.Sql;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Posts, permissions and problems are the same in every place that names them: file, database, realm, contract, SPA. */
@QuarkusTest
class PostsParityStoreTest {

  private static final Path ROOT = Path.of("..", "..");
  private static final Path SPA = ROOT.resolve("frontend/src");
  private static final Pattern PERMISSION = Pattern.compile("'((?:platform|monopoly)\\.[a-z-]+:[a-z-]+)'");

  @Test
  void postsFileIsTheDatabasesAndTheRealms() throws IOException {
    JsonNode file = new ObjectMapper(new YAMLFactory()).readTree(Path.of("src/main/resources/authority/posts.yaml").toFile());
    Set<String> codes = new TreeSet<>();
    Set<String> grants = new TreeSet<>();
    file.path("posts").fields().forEachRemaining(post -> {
      codes.add(post.getKey());
      Stream.of(file.path("everyPost"), post.getValue().path("permissions"))
          .forEach(list -> list.forEach(p -> grants.add(post.getKey() + " " + post.getValue().path("kind").asText() + " " + p.asText())));
    });
    assertEquals(new TreeSet<>(Policy.POSTS), codes);
    assertEquals(String.join("\n", grants), Sql.one("""
        select string_agg(line, E'\\n' order by line collate "C") from (
          select p.code || ' ' || p.kind || ' ' || pp.permission as line
          from platform.post p join platform.post_permission pp on pp.post_code = p.code) l"""));
    Set<String> realm = new TreeSet<>();
    new ObjectMapper().readTree(ROOT.resolve("keycloak-realm/roles.json").toFile()).forEach(role -> realm.add(role.path("name").asText()));
    assertEquals(codes, realm);
    Set<String> granted = new TreeSet<>();
    grants.forEach(line -> granted.add(line.split(" ")[2]));
    assertEquals(new TreeSet<>(Operations.scopes()), granted, "granted permissions and the contract's scopes");
  }

  @Test
  void demoUsersHaveOnlyPostsThatExist() throws IOException {
    JsonNode users = new ObjectMapper().readTree(ROOT.resolve("keycloak-realm/users-demo.json").toFile());
    Set<String> roles = new TreeSet<>();
    users.findValues("realmRoles").forEach(list -> list.forEach(role -> roles.add(role.asText())));
    assertFalse(roles.isEmpty());
    assertTrue(Policy.POSTS.containsAll(roles), roles.toString());
  }

  @Test
  void thePolicyFileAgreesWithWhatThePostsGrant() {
    Policy policy = Policy.read();
    List<String> wrong = new ArrayList<>();
    Operations.all().stream().filter(o -> !o.isPublic()).forEach(operation -> Policy.POSTS.forEach(post -> {
      boolean granted = Sql.one("select count(*) from platform.post_permission where post_code = '" + post
          + "' and permission = '" + operation.permission() + "'").equals("1");
      if (granted != policy.allows(operation.id(), post)) {
        wrong.add(operation.id() + " × " + post);
      }
    }));
    assertEquals(List.of(), wrong);
  }

  @Test
  void theSpaAsksOnlyForPermissionsThatExistAndKnowsNoPosts() throws IOException {
    Set<String> asked = new TreeSet<>();
    try (Stream<Path> files = Files.walk(SPA)) {
      for (Path file : files.filter(PostsParityStoreTest::isWritten).toList()) {
        Matcher literal = PERMISSION.matcher(Files.readString(file));
        while (literal.find()) {
          asked.add(literal.group(1));
        }
      }
    }
    assertTrue(asked.size() >= 10, "the SPA's permissions are found: " + asked);
    assertTrue(Operations.scopes().containsAll(asked), "unknown: " + asked.stream().filter(p -> !Operations.scopes().contains(p)).toList());
  }

  @Test
  void everyProblemStandsInTheCatalogueAndInTheLocale() throws IOException {
    Set<String> code = new TreeSet<>();
    Stream.<ProblemType>concat(Stream.of(PlatformProblem.values()), Stream.of(MonopolyProblem.values()))
        .forEach(p -> code.add(p.type().substring("/problems/".length()) + " " + p.status()));
    Set<String> catalogue = new TreeSet<>();
    Contract.problems().fields().forEachRemaining(subsystem ->
        subsystem.getValue().fields().forEachRemaining(p -> catalogue.add(subsystem.getKey() + "/" + p.getKey() + " " + p.getValue().path("status").asInt())));
    assertEquals(code, catalogue);
    JsonNode locale = new ObjectMapper().readTree(SPA.resolve("shared/problem/locale/zh-CN.json").toFile()).path("problem");
    List<String> missing = code.stream().map(line -> line.split(" ")[0].split("/"))
        .filter(p -> locale.path(p[0]).path(p[1]).path("title").asText().isBlank() || locale.path(p[0]).path(p[1]).path("advice").asText().isBlank())
        .map(p -> p[0] + "/" + p[1]).toList();
    assertEquals(List.of(), missing, "without a text for people");
  }

  private static boolean isWritten(Path file) {
    String name = file.toString();
    return (name.endsWith(".ts") || name.endsWith(".tsx")) && !name.contains(".test.") && !name.contains("/gen/");
  }
}
