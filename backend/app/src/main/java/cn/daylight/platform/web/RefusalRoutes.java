package cn.daylight.platform.web;

import cn.daylight.platform.problem.PlatformProblem;
import cn.daylight.platform.tx.CurrentRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What is refused before any resource is asked, refused as the same problem documents: the framework's own answers to a
 * method that it does not know, to a body told to be too large, or to a failure of a route, are empty or HTML.
 */
@ApplicationScoped
class RefusalRoutes {

  /**
   * What the framework may look at; which of them a path has, it knows itself. OPTIONS is not among them: preflight
   * requests are answered before this by the framework's CORS filter, where an installation has configured one.
   */
  private static final Set<HttpMethod> KNOWN_METHODS =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);
  private static final String ALLOWED = "GET, HEAD, POST";
  private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");
  private static final Map<Integer, PlatformProblem> BY_STATUS = Map.of(
      400, PlatformProblem.MALFORMED_REQUEST, 404, PlatformProblem.NOT_FOUND, 405, PlatformProblem.METHOD_NOT_ALLOWED,
      413, PlatformProblem.PAYLOAD_TOO_LARGE, 415, PlatformProblem.UNSUPPORTED_MEDIA_TYPE);

  private final long maxBodyBytes;

  RefusalRoutes(@ConfigProperty(name = "daylight.body.max-bytes") long maxBodyBytes) {
    this.maxBodyBytes = maxBodyBytes;
  }

  void routes(@Observes Router router) {
    router.route().order(-99).handler(this::look).failureHandler(this::failed);
  }

  private void look(RoutingContext context) {
    HttpServerRequest request = context.request();
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    if (!KNOWN_METHODS.contains(request.method())) {
      context.response().putHeader(HttpHeaders.ALLOW, ALLOWED);
      answer(context, PlatformProblem.METHOD_NOT_ALLOWED);
    } else if (length != null && LENGTH.matcher(length).matches() && Long.parseLong(length) > maxBodyBytes) {
      // the rest of the body is not wanted: the connection ends with the answer
      context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE).endHandler(done -> request.connection().close());
      answer(context, PlatformProblem.PAYLOAD_TOO_LARGE);
    } else {
      context.next();
    }
  }

  private void failed(RoutingContext context) {
    PlatformProblem known = BY_STATUS.get(context.statusCode());
    if (known == null || context.response().headWritten()) {
      context.next();
    } else {
      answer(context, known);
    }
  }

  private static void answer(RoutingContext context, PlatformProblem problem) {
    String id = context.get(CurrentRequest.REQUEST_ID, UUID.randomUUID().toString());
    context.put(CurrentRequest.REQUEST_ID, id);
    context.response()
        .setStatusCode(problem.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
        .end(new JsonObject().put("type", problem.type()).put("title", problem.title()).put("status", problem.status())
            .put("traceId", id).toBuffer());
  }
}
