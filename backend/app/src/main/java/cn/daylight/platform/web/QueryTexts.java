package cn.daylight.platform.web;

import cn.daylight.platform.problem.FieldError;
import cn.daylight.platform.problem.FieldReason;
import cn.daylight.platform.problem.Problem;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Query parameters that the operation takes as texts are texts like those of a body: see {@link PlainText}. */
public class QueryTexts {

  private final Map<Method, List<String>> texts = new ConcurrentHashMap<>();

  @ServerRequestFilter
  public void plain(ResourceInfo matched, RoutingContext routing) {
    if (routing.request().query() == null || matched == null || matched.getResourceMethod() == null) {
      return;
    }
    List<String> names = texts.computeIfAbsent(matched.getResourceMethod(), QueryTexts::texts);
    if (names.isEmpty()) {
      return;
    }
    // the routing context's own copy, from which the resources' parameters are read
    MultiMap given = routing.queryParams();
    List<FieldError> errors = new ArrayList<>();
    for (String name : names) {
      List<String> plain = given.getAll(name).stream().map(text -> plain(errors, name, text)).filter(Objects::nonNull).toList();
      given.remove(name);
      given.add(name, plain);
    }
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors);
    }
  }

  private static String plain(List<FieldError> errors, String name, String given) {
    String text = PlainText.of(given, false);
    if (text == null) {
      errors.add(FieldError.of(name, FieldReason.CHARACTERS));
    } else if (text.isEmpty() && !given.isEmpty()) {
      // said here: the framework takes an empty parameter for none
      errors.add(FieldError.of(name, FieldReason.SIZE));
    }
    return text;
  }

  private static List<String> texts(Method operation) {
    return Declared.of(operation).stream()
        .flatMap(m -> Arrays.stream(m.getParameters()))
        .filter(p -> p.getType() == String.class && p.isAnnotationPresent(QueryParam.class))
        .map(p -> p.getAnnotation(QueryParam.class).value())
        .toList();
  }
}
