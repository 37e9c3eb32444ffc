package cn.daylight.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/** The wire form of a problem (RFC 9457), media type application/problem+json. Empty members are left out. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemBody(String type, String title, int status, String traceId,
                          List<FieldError> errors, Map<String, String> params) {
}
