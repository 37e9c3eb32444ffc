package cn.daylight.hostile;

import cn.daylight.hostile.Hostile.Place;
import cn.daylight.hostile.RawHttp.Answer;
import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what is wrong with an answer to a hostile request, if anything is. */
final class Verdict {

  /** Nothing of the inside may stand in a refusal. */
  private static final Pattern INSIDE = Pattern.compile("select |insert |java\\.|org\\.|Exception|at [a-z]+\\.|platform\\.|quarkus-app|"
      + Pattern.quote(java.nio.file.Path.of("").toAbsolutePath().getParent().getParent().toString()));
  /** Any documented refusal: a problem whose status the operation does not document is measured by its schema. */
  private static final String ANY_PROBLEM = "/api/v1/monopoly/public/licence-applications";
  /**
   * Statuses by which Netty's parser refuses what is no request of HTTP/1.1: a header block, a request line or a
   * length that cannot be read, and the framework's front door a target that cannot be decoded. No route, and therefore no code of the product, has run; the body is empty.
   */
  static final Set<Integer> PARSER = Set.of(400, 414, 431);
  private static final Set<Integer> OF_OTHER_PATHS = Set.of(400, 401, 404, 405, 406, 415);

  private final OpenApiInteractionValidator contract = OpenApiInteractionValidator
      .createForSpecificationUrl(Path.of("..", "..", "openapi", "dist", "daylight.yaml").toUri().toString())
      .build();

  Optional<String> on(Hostile request, Answer answer) {
    int status = answer.status();
    if (status >= 500) {
      return Optional.of("status " + status);
    }
    if (request.place() == Place.PROTOCOL && PARSER.contains(status) && answer.body().length == 0) {
      return Optional.empty();
    }
    if (!isInOrder(request, status)) {
      return Optional.of("status " + status + " is not documented");
    }
    return status >= 400 ? problem(request, answer) : success(request, answer);
  }

  private static boolean isInOrder(Hostile request, int status) {
    boolean documented = request.operation().statuses().contains(status);
    return switch (request.place()) {
      case WITHIN, PROTOCOL -> documented;
      case METHOD -> documented || status == 405 || status == 200 || status == 400;
      case ELSEWHERE -> documented || OF_OTHER_PATHS.contains(status) || status == 200;
    };
  }

  private Optional<String> problem(Hostile request, Answer answer) {
    if (request.method().equals("HEAD")) {
      return Optional.empty();
    }
    if (!answer.mediaType().equals("application/problem+json")) {
      return Optional.of("media type '" + answer.mediaType() + "' of " + answer.status());
    }
    Matcher inside = INSIDE.matcher(answer.text());
    if (inside.find()) {
      return Optional.of("tells of the inside: " + inside.group());
    }
    if (!answer.text().contains("\"status\":" + answer.status())) {
      return Optional.of("the body's status is not " + answer.status());
    }
    boolean documented = request.place() == Place.WITHIN && request.operation().statuses().contains(answer.status());
    return documented ? validated(request.operation().path(), request.operation().method(), answer.status(), answer) : validated(ANY_PROBLEM, "POST", 400, answer);
  }

  private Optional<String> success(Hostile request, Answer answer) {
    if (request.place() == Place.METHOD) {
      return request.method().equals("HEAD") || request.method().equals("OPTIONS") ? Optional.empty() : Optional.of("method " + request.method() + " succeeded");
    }
    // a path that became another's must be that other's answer in full: the validator finds whose it is
    String path = request.place() == Place.ELSEWHERE ? normalised(request.target()) : request.operation().path();
    return validated(path, request.operation().method(), answer.status(), answer);
  }

  private static String normalised(String target) {
    String path = target.split("[?#]")[0].replaceAll("/+", "/").replaceAll("/\\.(?=/|$)", "").replaceAll("/[^/]+/\\.\\.$", "").replaceAll(";[^/]*", "");
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  private Optional<String> validated(String path, String method, int status, Answer answer) {
    SimpleResponse.Builder response = SimpleResponse.Builder.status(status);
    answer.headers().forEach(response::withHeader);
    response.withBody(answer.body());
    ValidationReport report = contract.validateResponse(path.replaceAll("\\{\\w+}", "019ab7c2-4c30-7e62-8b43-7f508d9c1e21"), Request.Method.valueOf(method), response.build());
    return report.getMessages().stream()
        .filter(m -> m.getLevel() == ValidationReport.Level.ERROR)
        .map(m -> m.getKey() + " " + m.getMessage() + ": " + answer.text().substring(0, Math.min(200, answer.text().length())))
        .findFirst();
  }
}
