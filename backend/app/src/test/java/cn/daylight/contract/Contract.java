package cn.daylight.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yaml.snakeyaml.LoaderOptions;

/** Reads the contract's documents from openapi/. */
public final class Contract {

  /** A bundle is larger than what the YAML reader takes by default. */
  private static final int MOST_CODE_POINTS = 64 << 20;
  private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder().loaderOptions(wide()).build());

  private Contract() {
  }

  /** The bundle of what stands in the repository now. */
  static ObjectNode now() {
    return (ObjectNode) read("dist/daylight.yaml");
  }

  /** The bundle as it was released last. */
  static ObjectNode released() {
    return (ObjectNode) read("released.yaml");
  }

  /** The catalogue of problems: subsystem, slug, and what it says. */
  public static JsonNode problems() {
    ObjectNode all = YAML.createObjectNode();
    for (String subsystem : new String[] {"platform", "monopoly"}) {
      all.setAll((ObjectNode) read("problems/" + subsystem + ".yaml"));
    }
    return all;
  }

  private static JsonNode read(String name) {
    Path file = Path.of("..", "..", "openapi", name);
    if (!Files.exists(file)) {
      throw new IllegalStateException(file + " is missing: run `npm ci && npm run bundle` in openapi/");
    }
    try {
      return YAML.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LoaderOptions wide() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MOST_CODE_POINTS);
    return options;
  }
}
