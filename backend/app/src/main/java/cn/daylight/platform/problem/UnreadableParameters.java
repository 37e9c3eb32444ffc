package cn.daylight.platform.problem;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * JAX-RS answers "not found" to a path or query parameter that it cannot read, which tells nobody what is wrong. This
 * finds the parameters at fault, by the generated interface's own declaration of the operation.
 */
final class UnreadableParameters {

  private UnreadableParameters() {
  }

  /** The refusals of the matched operation's parameters; empty when no operation was matched or all can be read. */
  static List<FieldError> of(ResourceInfo matched, UriInfo uri) {
    List<FieldError> errors = new ArrayList<>();
    if (matched == null || matched.getResourceMethod() == null) {
      return errors;
    }
    for (Parameter parameter : declaration(matched.getResourceMethod()).getParameters()) {
      QueryParam query = parameter.getAnnotation(QueryParam.class);
      PathParam path = parameter.getAnnotation(PathParam.class);
      if (query != null) {
        check(errors, query.value(), parameter.getType(), uri.getQueryParameters());
      } else if (path != null) {
        check(errors, path.value(), parameter.getType(), uri.getPathParameters());
      }
    }
    return errors;
  }

  /** The method of the interface that carries the annotations: the implementation has none of its own. */
  private static Method declaration(Method method) {
    return Arrays.stream(method.getDeclaringClass().getInterfaces())
        .flatMap(i -> Arrays.stream(i.getMethods()))
        .filter(m -> m.getName().equals(method.getName()) && Arrays.equals(m.getParameterTypes(), method.getParameterTypes()))
        .findFirst()
        .orElse(method);
  }

  private static void check(List<FieldError> errors, String name, Class<?> type, MultivaluedMap<String, String> values) {
    String text = values.getFirst(name);
    if (text != null && !isReadable(type, text)) {
      errors.add(FieldError.of(name, FieldReason.TYPE));
    }
  }

  private static boolean isReadable(Class<?> type, String text) {
    try {
      if (type == LocalDate.class) {
        return LocalDate.parse(text) != null;
      }
      if (type == UUID.class) {
        return UUID.fromString(text).toString().equalsIgnoreCase(text);
      }
      if (type == Integer.class) {
        return Integer.valueOf(text) != null;
      }
      return !type.isEnum() || Arrays.stream(type.getEnumConstants()).anyMatch(c -> c.toString().equals(text));
    } catch (IllegalArgumentException | DateTimeException e) {
      return false;
    }
  }
}
