package cn.daylight.authority;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The contract's operations, read from the bundle as a client reads it; nothing here looks at the product's code. */
final class Operations {

  /**
   * @param permission the one scope, or null when the contract says that everybody may
   * @param body       the contract's first example of a request, or null when the operation takes none
   * @param query      the query that the operation cannot do without, from the contract's examples
   */
  record Operation(String id, String method, String path, String permission, ObjectNode body, boolean idempotent, String query) {

    boolean isPublic() {
      return permission == null;
    }
  }

  private static final Path BUNDLE = Path.of("..", "..", "openapi", "dist", "daylight.json");
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete", "head", "options", "trace");
  private static final JsonNode ROOT = read();

  private Operations() {
  }

  static List<Operation> all() {
    List<Operation> operations = new ArrayList<>();
    ROOT.path("paths").fields().forEachRemaining(path -> path.getValue().fields().forEachRemaining(entry -> {
      if (METHODS.contains(entry.getKey())) {
        operations.add(operation(path.getKey(), entry.getKey(), path.getValue(), entry.getValue()));
      }
    }));
    return operations;
  }

  /** Every permission that the contract's security scheme knows. */
  static List<String> scopes() {
    List<String> scopes = new ArrayList<>();
    ROOT.at("/components/securitySchemes/daylight/flows/authorizationCode/scopes").fieldNames().forEachRemaining(scopes::add);
    return scopes;
  }

  private static Operation operation(String path, String method, JsonNode item, JsonNode operation) {
    List<JsonNode> parameters = new ArrayList<>();
    item.path("parameters").forEach(p -> parameters.add(resolve(p)));
    operation.path("parameters").forEach(p -> parameters.add(resolve(p)));
    boolean idempotent = parameters.stream().anyMatch(p -> p.path("name").asText().equals("Idempotency-Key"));
    String query = parameters.stream()
        .filter(p -> p.path("in").asText().equals("query") && p.path("required").asBoolean())
        .map(p -> p.path("name").asText() + "=" + p.path("example").asText("330102"))
        .reduce((a, b) -> a + "&" + b).orElse("");
    return new Operation(operation.path("operationId").asText(), method.toUpperCase(java.util.Locale.ROOT), path,
        permission(operation), example(operation), idempotent, query);
  }

  private static String permission(JsonNode operation) {
    JsonNode security = operation.path("security");
    if (!security.isArray()) {
      throw new IllegalStateException("no security in " + operation.path("operationId"));
    }
    if (security.isEmpty()) {
      return null;
    }
    JsonNode scopes = security.get(0).path("daylight");
    if (security.size() != 1 || scopes.size() != 1) {
      throw new IllegalStateException("not exactly one permission in " + operation.path("operationId"));
    }
    return scopes.get(0).asText();
  }

  private static ObjectNode example(JsonNode operation) {
    JsonNode media = resolve(operation.path("requestBody")).path("content").path("application/json");
    if (media.isMissingNode()) {
      return null;
    }
    Iterator<Map.Entry<String, JsonNode>> examples = media.path("examples").fields();
    JsonNode value = examples.hasNext() ? resolve(examples.next().getValue()).path("value") : media.path("example");
    return (ObjectNode) value.deepCopy();
  }

  private static JsonNode resolve(JsonNode node) {
    JsonNode found = node;
    while (found.has("$ref")) {
      found = ROOT.at(found.path("$ref").asText().substring(1));
    }
    return found;
  }

  private static JsonNode read() {
    try {
      return new ObjectMapper().readTree(BUNDLE.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException("run the contract's bundle first", e);
    }
  }
}
