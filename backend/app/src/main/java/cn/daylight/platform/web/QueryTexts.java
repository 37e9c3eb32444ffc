package cn.daylight.platform.web;

import cn.daylight.platform.problem.FieldError;
import cn.daylight.platform.problem.FieldReason;
import cn.daylight.platform.problem.PlatformProblem;
import cn.daylight.platform.problem.Problem;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Query parameters are texts like those of a body: see {@link PlainText}. */
public class QueryTexts {

  private static final Pattern NAME = Pattern.compile("[A-Za-z]{1,40}");

  @ServerRequestFilter(preMatching = true)
  public void plain(RoutingContext routing) {
    if (routing.request().query() == null) {
      return;
    }
    MultiMap given = given(routing);
    List<FieldError> errors = new ArrayList<>();
    List<Map.Entry<String, String>> plain = new ArrayList<>();
    for (Map.Entry<String, String> parameter : given.entries()) {
      String text = PlainText.of(parameter.getValue(), false);
      boolean onlyBlanks = text != null && text.isEmpty() && !parameter.getValue().isEmpty();
      if (text == null || onlyBlanks) {
        // said here: the framework takes an empty parameter for none; and a name that no contract has is not given back
        errors.add(FieldError.of(NAME.matcher(parameter.getKey()).matches() ? parameter.getKey() : "?",
            onlyBlanks ? FieldReason.SIZE : FieldReason.CHARACTERS));
      } else {
        plain.add(Map.entry(parameter.getKey(), text));
      }
    }
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors);
    }
    // the routing context's own copy, from which the resources' parameters are read
    given.clear();
    plain.forEach(parameter -> given.add(parameter.getKey(), parameter.getValue()));
  }

  private static MultiMap given(RoutingContext routing) {
    try {
      return routing.queryParams();
    } catch (HttpException e) {
      throw Problem.of(PlatformProblem.MALFORMED_REQUEST);
    }
  }
}
