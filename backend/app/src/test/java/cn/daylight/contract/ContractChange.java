package cn.daylight.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.OutputStreamWriter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.compare.OpenApiDiffOptions;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.MarkdownRender;

/**
 * What lies between two bundles of the contract. Two things that openapi-diff lets pass are looked for here: a property
 * that a request may no longer carry (requests are closed, so sending it is an error), and a public operation that asks
 * for a permission now.
 */
final class ContractChange {

  private final ChangedOpenApi seen;
  private final List<String> losses = new ArrayList<>();
  private final JsonNode before;
  private final JsonNode after;

  ContractChange(JsonNode before, JsonNode after) {
    this.before = before;
    this.after = after;
    // new values of an enum in a response are no break: clients show a value that they do not know as it is
    OpenApiDiffOptions options = OpenApiDiffOptions.builder()
        .configProperty("incompatible.response.enum.increased", "false")
        .build();
    this.seen = OpenApiCompare.fromContents(before.toString(), after.toString(), List.of(), options);
    before.get("paths").properties().forEach(path -> path.getValue().properties().forEach(method ->
        compare(path.getKey() + " " + method.getKey(), method.getValue(), after.at(
            "/paths/" + path.getKey().replace("/", "~1") + "/" + method.getKey()))));
  }

  boolean isDifferent() {
    return seen.isDifferent();
  }

  boolean isCompatible() {
    return seen.isCompatible() && losses.isEmpty();
  }

  String described() {
    var text = new ByteArrayOutputStream();
    new MarkdownRender().render(seen, new OutputStreamWriter(text, StandardCharsets.UTF_8));
    return String.join("\n", losses) + "\n" + text.toString(StandardCharsets.UTF_8);
  }

  private void compare(String operation, JsonNode was, JsonNode is) {
    if (!was.has("operationId") || is.isMissingNode()) {
      return;
    }
    if (was.path("security").isEmpty() && !is.path("security").isEmpty()) {
      losses.add(operation + " was public");
    }
    String body = "/requestBody/content/application~1json/schema";
    compareProperties(operation, was.at(body), is.at(body));
  }

  private void compareProperties(String at, JsonNode was, JsonNode is) {
    JsonNode then = resolved(before, was);
    JsonNode now = resolved(after, is);
    if (then.has("items")) {
      compareProperties(at + "[]", then.get("items"), now.path("items"));
    }
    then.path("properties").properties().forEach(property -> {
      JsonNode kept = now.at("/properties/" + property.getKey());
      if (kept.isMissingNode()) {
        losses.add(at + " no longer takes " + property.getKey());
      } else {
        compareProperties(at + "." + property.getKey(), property.getValue(), kept);
      }
    });
  }

  private static JsonNode resolved(JsonNode document, JsonNode node) {
    return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
  }
}
