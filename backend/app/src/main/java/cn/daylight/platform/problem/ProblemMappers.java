package cn.daylight.platform.problem;

import cn.daylight.platform.DatabaseRefusal;
import cn.daylight.platform.audit.AccessRecorder;
import cn.daylight.platform.tx.CurrentRequest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every failure leaves as a problem document; nothing of the inside (SQL, class names, stacks) ever does. */
public class ProblemMappers {

  private static final String MEDIA_TYPE = "application/problem+json";
  private static final Map<Integer, PlatformProblem> BY_STATUS = Map.of(
      400, PlatformProblem.MALFORMED_REQUEST, 401, PlatformProblem.UNAUTHENTICATED, 403, PlatformProblem.FORBIDDEN,
      404, PlatformProblem.NOT_FOUND, 405, PlatformProblem.METHOD_NOT_ALLOWED, 406, PlatformProblem.NOT_ACCEPTABLE,
      413, PlatformProblem.PAYLOAD_TOO_LARGE, 415, PlatformProblem.UNSUPPORTED_MEDIA_TYPE, 429, PlatformProblem.BUSY);

  /** Refusals for who somebody is, not for what he sent: those that no procedure has recorded are recorded here. */
  private static final Set<ProblemType> OF_AUTHORITY = Set.of(PlatformProblem.FORBIDDEN, PlatformProblem.SEPARATION_OF_DUTIES,
      PlatformProblem.ADMINISTRATOR_KIND, PlatformProblem.APPOINTMENT_CONFLICT);

  private final CurrentRequest request;
  private final AccessRecorder access;

  ProblemMappers(CurrentRequest request, AccessRecorder access) {
    this.request = request;
    this.access = access;
  }

  @ServerExceptionMapper
  RestResponse<ProblemBody> problem(Problem problem, ResourceInfo matched) {
    if (problem.refusal() == null && OF_AUTHORITY.contains(problem.kind())) {
      access.refused(matched, problem.kind());
    }
    return answer(problem);
  }

  @ServerExceptionMapper
  RestResponse<ProblemBody> invalid(ConstraintViolationException e) {
    return answer(Problem.invalid(e.getConstraintViolations().stream().map(ViolationFields::of).sorted(ViolationFields.BY_PATH).toList()));
  }

  @ServerExceptionMapper
  RestResponse<ProblemBody> json(MismatchedInputException e) {
    return answer(unreadable(e));
  }

  @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
  RestResponse<ProblemBody> unauthenticated() {
    return answer(Problem.of(PlatformProblem.UNAUTHENTICATED));
  }

  @ServerExceptionMapper(ForbiddenException.class)
  RestResponse<ProblemBody> forbidden(ResourceInfo matched) {
    access.refused(matched, PlatformProblem.FORBIDDEN);
    return answer(Problem.of(PlatformProblem.FORBIDDEN));
  }

  /** The framework's own refusals: no such path, method, media type; unreadable body. */
  @ServerExceptionMapper
  RestResponse<ProblemBody> framework(WebApplicationException e, ResourceInfo matched, UriInfo uri) {
    if (e.getCause() instanceof JsonProcessingException broken) {
      return answer(unreadable(broken));
    }
    List<FieldError> unreadable = e instanceof NotFoundException && e.getCause() != null
        ? UnreadableParameters.of(matched, uri) : List.of();
    if (!unreadable.isEmpty()) {
      return answer(Problem.invalid(unreadable));
    }
    PlatformProblem known = BY_STATUS.get(e.getResponse().getStatus());
    return known == null ? anything(e, matched) : answer(Problem.of(known));
  }

  @ServerExceptionMapper
  RestResponse<ProblemBody> anything(Throwable e, ResourceInfo matched) {
    if (DatabaseRefusal.isCauseOf(e)) {
      access.refused(matched, PlatformProblem.UNANTICIPATED);
    }
    Log.errorf(e, "Unanticipated failure of request %s", request.id());
    return answer(Problem.of(PlatformProblem.UNANTICIPATED));
  }

  private static Problem unreadable(JsonProcessingException e) {
    if (!(e instanceof JsonMappingException mapping)) {
      return Problem.of(PlatformProblem.MALFORMED_REQUEST);
    }
    String path = ViolationFields.path(mapping.getPath());
    if (path.isEmpty()) {
      return Problem.of(PlatformProblem.MALFORMED_REQUEST);
    }
    return Problem.invalid(path, switch (e) {
      case UnrecognizedPropertyException unknown -> FieldReason.UNKNOWN_PROPERTY;
      case UnreadableCharactersException invisible -> FieldReason.CHARACTERS;
      default -> FieldReason.TYPE;
    });
  }

  private RestResponse<ProblemBody> answer(Problem problem) {
    ProblemType kind = problem.kind();
    ProblemBody body = new ProblemBody(kind.type(), kind.title(), kind.status(), request.id(),
        List.copyOf(problem.errors()), problem.params());
    RestResponse.ResponseBuilder<ProblemBody> builder = RestResponse.ResponseBuilder.create(kind.status());
    builder.entity(body);
    builder.header(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE);
    if (kind.status() == 401) {
      builder.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    if (kind.status() == 413) {
      // the rest of the body is not wanted
      builder.header("Connection", "close");
    }
    if (kind.status() == 429) {
      builder.header(HttpHeaders.RETRY_AFTER, problem.retryAfterSeconds());
    }
    return builder.build();
  }
}
