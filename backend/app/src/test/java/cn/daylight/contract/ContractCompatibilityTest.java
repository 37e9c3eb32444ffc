package cn.daylight.contract;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whoever was written against the released contract works with the present one: what was there is still there, asks for
 * no more, and answers nothing unheard of. The canaries show that the check sees what it is there for.
 */
class ContractCompatibilityTest {

  private static final String APPLICATIONS = "/api/v1/monopoly/licence-applications";

  @Test
  void thePresentContractIsCompatibleWithTheReleasedOne() {
    ContractChange change = new ContractChange(Contract.released(), Contract.now());
    assertTrue(change.isCompatible(), () -> "The contract broke what was released:\n" + change.described());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("breakingChanges")
  void breakingChangesAreSeen(String name, Consumer<ObjectNode> change) {
    ObjectNode changed = Contract.released();
    change.accept(changed);
    assertFalse(new ContractChange(Contract.released(), changed).isCompatible(), name);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("additions")
  void additionsAreWelcome(String name, Consumer<ObjectNode> change) {
    ObjectNode changed = Contract.released();
    change.accept(changed);
    ContractChange seen = new ContractChange(Contract.released(), changed);
    assertTrue(seen.isDifferent(), "the canary changed nothing");
    assertTrue(seen.isCompatible(), () -> name + "\n" + seen.described());
  }

  static Stream<Arguments> breakingChanges() {
    return Stream.of(
        change("a path removed", c -> paths(c).remove(APPLICATIONS + "/{applicationId}/grants")),
        change("a method removed", c -> path(c, "/api/v1/platform/persons").remove("post")),
        change("a parameter made required", c -> parameter(c, APPLICATIONS, "state").put("required", true)),
        change("a required parameter added", c -> parameters(c, APPLICATIONS).addObject().put("name", "year")
            .put("in", "query").put("required", true).putObject("schema").put("type", "string")),
        change("a parameter removed", c -> parameters(c, APPLICATIONS).remove(0)),
        change("a request property made required", c -> required(c, "FileLicenceApplication").add("creditCode")),
        change("a required request property added", c -> {
          properties(c, "GrantLicence").putObject("basis").put("type", "string").put("maxLength", 50);
          required(c, "GrantLicence").add("basis");
        }),
        change("a request property removed", c -> properties(c, "ReportSite").remove("latitude")),
        change("a property of an item removed", c -> properties(c, "TakeoverRow").remove("identityNumber")),
        change("a request text shortened", c -> schema(c, "Reason").put("maxLength", 100)),
        change("a request number narrowed", c -> schema(c, "DistanceMetres").put("maximum", 1000)),
        change("a request enum narrowed", c -> ((ArrayNode) schema(c, "BusinessFormat").get("enum")).remove(6)),
        change("a pattern changed", c -> schema(c, "Phone").put("pattern", "^1[3-8][0-9]{9}$")),
        change("a response property removed", c -> properties(c, "LicenceRow").remove("customerClass")),
        change("a response property no longer promised", c -> removeText(required(c, "PublicLicence"), "validTo")),
        change("a type changed", c -> schema(c, "Version").put("type", "string").remove("format")),
        change("a response removed", c -> responses(c, APPLICATIONS, "get").remove("200")),
        change("a permission changed", c -> scopes(c, APPLICATIONS, "get").removeAll().add("monopoly.licence:read")),
        change("a public operation closed", c -> ((ObjectNode) path(c, "/api/v1/monopoly/public/counties").get("get"))
            .putArray("security").addObject().putArray("daylight").add("platform.org:read")));
  }

  static Stream<Arguments> additions() {
    return Stream.of(
        change("an operation", c -> paths(c).set("/api/v1/platform/people", path(c, "/api/v1/platform/persons").deepCopy())),
        change("an optional parameter", c -> parameters(c, APPLICATIONS).addObject().put("name", "year")
            .put("in", "query").putObject("schema").put("type", "string")),
        change("an optional request property", c -> properties(c, "GrantLicence").putObject("basis").put("type", "string")),
        change("a response property", c -> properties(c, "LicenceRow").putObject("note").put("type", "string")),
        change("a state", c -> ((ArrayNode) schema(c, "LicenceState").get("enum")).add("SUSPENDED")));
  }

  private static Arguments change(String name, Consumer<ObjectNode> change) {
    return arguments(name, change);
  }

  private static ObjectNode paths(ObjectNode contract) {
    return (ObjectNode) contract.get("paths");
  }

  private static ObjectNode path(ObjectNode contract, String path) {
    return (ObjectNode) paths(contract).get(path);
  }

  private static ArrayNode parameters(ObjectNode contract, String path) {
    return (ArrayNode) path(contract, path).get("get").get("parameters");
  }

  private static ObjectNode parameter(ObjectNode contract, String path, String name) {
    for (var parameter : parameters(contract, path)) {
      if (parameter.path("name").asText().equals(name)) {
        return (ObjectNode) parameter;
      }
    }
    throw new IllegalArgumentException(path + " has no parameter " + name);
  }

  private static ObjectNode responses(ObjectNode contract, String path, String method) {
    return (ObjectNode) path(contract, path).get(method).get("responses");
  }

  private static ArrayNode scopes(ObjectNode contract, String path, String method) {
    return (ArrayNode) path(contract, path).get(method).get("security").get(0).get("daylight");
  }

  private static ObjectNode schema(ObjectNode contract, String name) {
    return (ObjectNode) contract.get("components").get("schemas").get(name);
  }

  private static ObjectNode properties(ObjectNode contract, String schema) {
    return (ObjectNode) schema(contract, schema).get("properties");
  }

  private static ArrayNode required(ObjectNode contract, String schema) {
    return (ArrayNode) schema(contract, schema).get("required");
  }

  private static void removeText(ArrayNode array, String text) {
    for (int i = 0; i < array.size(); i++) {
      if (array.get(i).asText().equals(text)) {
        array.remove(i);
        return;
      }
    }
    throw new IllegalArgumentException(text);
  }
}
