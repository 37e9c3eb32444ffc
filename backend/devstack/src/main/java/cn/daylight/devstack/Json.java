package cn.daylight.devstack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Small helpers over JSON trees. */
public final class Json {
    /** The one mapper of this module. */
    public static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {
    }

    /** @return a new empty object */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** @return a new empty array */
    public static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    /**
     * Reads a text.
     *
     * @param text JSON
     * @return the tree
     */
    public static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (IOException e) {
            throw new Failure("not JSON: " + text.lines().findFirst().orElse(""), e);
        }
    }

    /**
     * Reads a file.
     *
     * @param file JSON
     * @return the tree
     */
    public static JsonNode read(Path file) {
        try {
            return MAPPER.readTree(file.toFile());
        } catch (IOException e) {
            throw new Failure("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /**
     * Where the actual tree differs from what is wanted; what the wanted tree does not name is not looked at.
     * Arrays of plain values are compared as sets.
     *
     * @param wanted named properties
     * @param actual the whole tree
     * @return names of differing properties with both values, empty when equal
     */
    public static List<String> differences(ObjectNode wanted, JsonNode actual) {
        List<String> found = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : wanted.properties()) {
            JsonNode have = actual.path(entry.getKey());
            if (entry.getValue() instanceof ObjectNode inner) {
                differences(inner, have).forEach(text -> found.add(entry.getKey() + "." + text));
            } else if (!same(entry.getValue(), have)) {
                found.add(entry.getKey() + " was " + (have.isMissingNode() ? "absent" : have.toString())
                        + ", is " + entry.getValue());
            }
        }
        return found;
    }

    private static boolean same(JsonNode wanted, JsonNode actual) {
        if (wanted.isArray()) {
            return new TreeSet<>(texts(wanted)).equals(new TreeSet<>(texts(actual)));
        }
        boolean blank = wanted.isTextual() && wanted.textValue().isEmpty();
        return wanted.equals(actual) || blank && actual.isMissingNode() || blank && actual.isNull();
    }

    /**
     * The elements of an array as texts.
     *
     * @param array an array, or anything else for none
     * @return texts in order
     */
    public static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.isValueNode() ? element.asText() : element.toString()));
        return texts;
    }
}
