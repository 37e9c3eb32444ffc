package cn.daylight.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * The generated interfaces say that each operation produces its own type or application/problem+json. A client that
 * lists the problem type first in Accept would get its success labelled as a problem. Problems are sent whatever Accept
 * says, so the type takes no part in the choice.
 */
public class AcceptFilter {

  private static final String PROBLEM = "application/problem+json";

  @ServerRequestFilter(preMatching = true)
  public void withoutProblem(ContainerRequestContext request) {
    String accept = request.getHeaderString(HttpHeaders.ACCEPT);
    if (accept == null || !accept.toLowerCase(Locale.ROOT).contains(PROBLEM)) {
      return;
    }
    String others = Arrays.stream(accept.split(","))
        .map(String::strip)
        .filter(range -> !range.toLowerCase(Locale.ROOT).startsWith(PROBLEM))
        .collect(Collectors.joining(", "));
    request.getHeaders().putSingle(HttpHeaders.ACCEPT, others.isEmpty() ? "*/*" : others);
  }
}
