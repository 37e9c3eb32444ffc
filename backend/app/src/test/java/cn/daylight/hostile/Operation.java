package cn.daylight.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One operation as the bundled contract has it.
 *
 * @param permission of the operation, or null when it is public
 * @param fields     of the body: path ({@code rows[].address} for a member of a list's items) to the longest text
 *                   permitted; empty when there is no body
 * @param freeTexts  those fields that take any text of people: what reaches the database
 * @param statuses   documented
 * @param methods    documented for this path
 */
record Operation(String id, String method, String path, String permission, List<String> pathParameters, List<String> query, Map<String, Integer> fields,
                 Set<String> freeTexts, Set<Integer> statuses, Set<String> methods) {

  private static final Path BUNDLE = Path.of("..", "..", "openapi", "dist", "daylight.json");
  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

  boolean hasBody() {
    return !fields.isEmpty();
  }

  /** Reads all operations of the bundle. */
  static List<Operation> all() {
    try {
      JsonNode contract = new ObjectMapper().readTree(BUNDLE.toFile());
      List<Operation> all = new ArrayList<>();
      contract.get("paths").properties().forEach(path -> path.getValue().properties().stream()
          .filter(method -> METHODS.contains(method.getKey()))
          .forEach(method -> all.add(new Reader(contract).operation(path.getKey(), path.getValue(), method.getKey()))));
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Reader(JsonNode contract) {

    Operation operation(String path, JsonNode item, String method) {
      JsonNode node = item.get(method);
      List<JsonNode> parameters = new ArrayList<>();
      item.path("parameters").forEach(p -> parameters.add(resolved(p)));
      node.path("parameters").forEach(p -> parameters.add(resolved(p)));
      Map<String, Integer> fields = new LinkedHashMap<>();
      Set<String> free = new TreeSet<>();
      collect("", resolved(node.at("/requestBody/content/application~1json/schema")), fields, free);
      Set<Integer> statuses = new TreeSet<>();
      node.get("responses").fieldNames().forEachRemaining(s -> statuses.add(Integer.valueOf(s)));
      Set<String> methods = new TreeSet<>();
      item.fieldNames().forEachRemaining(m -> {
        if (METHODS.contains(m)) {
          methods.add(m.toUpperCase(java.util.Locale.ROOT));
        }
      });
      return new Operation(node.get("operationId").asText(), method.toUpperCase(java.util.Locale.ROOT), path, permission(node), named(parameters, "path"),
          named(parameters, "query"), fields, free, statuses, methods);
    }

    private static String permission(JsonNode node) {
      JsonNode scopes = node.path("security").path(0).path("daylight");
      return scopes.isEmpty() ? null : scopes.get(0).asText();
    }

    private static List<String> named(List<JsonNode> parameters, String in) {
      return parameters.stream().filter(p -> p.get("in").asText().equals(in)).map(p -> p.get("name").asText()).toList();
    }

    private void collect(String prefix, JsonNode schema, Map<String, Integer> fields, Set<String> free) {
      schema.path("properties").properties().forEach(property -> {
        JsonNode type = resolved(property.getValue());
        String name = prefix + property.getKey();
        fields.put(name, type.path("maxLength").asInt(40));
        if (type.path("type").asText().equals("string") && type.path("maxLength").asInt() >= 50 && !type.has("enum")) {
          free.add(name);
        }
        if (type.has("items")) {
          collect(name + "[].", resolved(type.get("items")), fields, free);
        }
      });
    }

    private JsonNode resolved(JsonNode node) {
      String ref = node.path("$ref").asText();
      return ref.isEmpty() ? node : resolved(contract.at(ref.substring(1)));
    }
  }
}
