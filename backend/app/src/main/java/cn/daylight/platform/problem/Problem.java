package cn.daylight.platform.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A refusal on its way to the client. Carries no stack: it is an answer, not a fault. */
public final class Problem extends RuntimeException {

  private static final long SOON = 2;

  private final transient ProblemType kind;
  private final transient Map<String, String> params;
  private final transient List<FieldError> errors;
  private final transient Refusal refusal;
  private final long retryAfterSeconds;

  private Problem(ProblemType kind, Map<String, String> params, List<FieldError> errors, Refusal refusal,
                  long retryAfterSeconds) {
    super(kind.type(), null, false, false);
    this.kind = kind;
    this.params = params;
    this.errors = errors;
    this.refusal = refusal;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  public static Problem of(ProblemType kind) {
    return new Problem(kind, Map.of(), List.of(), null, SOON);
  }

  /** 400 with the fields at fault; at most 100 of them are told. */
  public static Problem invalid(List<FieldError> errors) {
    return new Problem(PlatformProblem.INVALID_REQUEST, Map.of(), errors.stream().limit(100).toList(), null, SOON);
  }

  public static Problem invalid(String path, FieldReason reason) {
    return invalid(List.of(FieldError.of(path, reason)));
  }

  public Problem with(String name, Object value) {
    Map<String, String> more = new LinkedHashMap<>(params);
    more.put(name, String.valueOf(value));
    return new Problem(kind, more, errors, refusal, retryAfterSeconds);
  }

  /** Says when it may succeed; told in the header of an answer whose status has one (429). */
  public Problem retryingAfter(long seconds) {
    return new Problem(kind, params, errors, refusal, seconds);
  }

  /** Marks this as a refused attempt to be kept in the record. */
  public Problem refusing(Refusal attempt) {
    return new Problem(kind, params, errors, attempt, retryAfterSeconds);
  }

  public ProblemType kind() {
    return kind;
  }

  public Map<String, String> params() {
    return params;
  }

  public List<FieldError> errors() {
    return errors;
  }

  /** Seconds after which it may succeed, at least 1. */
  public long retryAfterSeconds() {
    return retryAfterSeconds;
  }

  /** The attempt to be recorded, or null. */
  public Refusal refusal() {
    return refusal;
  }
}
