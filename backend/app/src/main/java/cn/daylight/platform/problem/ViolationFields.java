package cn.daylight.platform.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns what validators and parsers say into fields as the client named them. */
final class ViolationFields {

  static final Comparator<FieldError> BY_PATH = Comparator.comparing(FieldError::path).thenComparing(FieldError::messageKey);

  private static final Map<String, FieldReason> REASONS = Map.of(
      "NotNull", FieldReason.REQUIRED, "NotBlank", FieldReason.REQUIRED, "NotEmpty", FieldReason.REQUIRED,
      "Size", FieldReason.SIZE, "Pattern", FieldReason.PATTERN, "Min", FieldReason.RANGE, "Max", FieldReason.RANGE,
      "DecimalMin", FieldReason.RANGE, "DecimalMax", FieldReason.RANGE);

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,59}");

  private ViolationFields() {
  }

  static FieldError of(ConstraintViolation<?> violation) {
    String constraint = violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    Map<String, String> params = new TreeMap<>();
    for (String name : List.of("min", "max", "value")) {
      Object bound = violation.getConstraintDescriptor().getAttributes().get(name);
      if (bound != null && !String.valueOf(bound).equals(String.valueOf(Integer.MAX_VALUE))) {
        params.put(name, String.valueOf(bound));
      }
    }
    return new FieldError(path(violation.getPropertyPath()), REASONS.getOrDefault(constraint, FieldReason.INVALID).messageKey(), params);
  }

  /** Drops the method and the body parameter; a plain parameter keeps its name. */
  private static String path(Path path) {
    StringBuilder text = new StringBuilder();
    String parameter = "";
    for (Path.Node node : path) {
      if (node.getKind() == ElementKind.PARAMETER) {
        parameter = node.getName();
      } else if (node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.CONTAINER_ELEMENT) {
        if (node.getIndex() != null) {
          text.append('[').append(node.getIndex()).append(']');
        }
        if (node.getKind() == ElementKind.PROPERTY) {
          text.append(text.isEmpty() ? "" : ".").append(node.getName());
        }
      }
    }
    return text.isEmpty() ? parameter : text.toString();
  }

  /** A name that no contract has is not given back: it is the client's own text, of any length. */
  static String path(List<JsonMappingException.Reference> references) {
    return references.stream()
        .map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : NAME.matcher(r.getFieldName()).matches() ? r.getFieldName() : "?")
        .collect(Collectors.joining("."))
        .replace(".[", "[");
  }
}
