package cn.daylight.platform.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A refusal on its way to the client. Carries no stack: it is an answer, not a fault. */
public final class Problem extends RuntimeException {

  private final transient ProblemType kind;
  private final transient Map<String, String> params;
  private final transient List<FieldError> errors;
  private final transient Refusal refusal;

  private Problem(ProblemType kind, Map<String, String> params, List<FieldError> errors, Refusal refusal) {
    super(kind.type(), null, false, false);
    this.kind = kind;
    this.params = params;
    this.errors = errors;
    this.refusal = refusal;
  }

  public static Problem of(ProblemType kind) {
    return new Problem(kind, Map.of(), List.of(), null);
  }

  /** 400 with the fields at fault; at most 100 of them are told. */
  public static Problem invalid(List<FieldError> errors) {
    return new Problem(PlatformProblem.INVALID_REQUEST, Map.of(), errors.stream().limit(100).toList(), null);
  }

  public static Problem invalid(String path, FieldReason reason) {
    return invalid(List.of(FieldError.of(path, reason)));
  }

  public Problem with(String name, Object value) {
    Map<String, String> more = new LinkedHashMap<>(params);
    more.put(name, String.valueOf(value));
    return new Problem(kind, more, errors, refusal);
  }

  /** Marks this as a refused attempt to be kept in the record. */
  public Problem refusing(Refusal attempt) {
    return new Problem(kind, params, errors, attempt);
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

  /** The attempt to be recorded, or null. */
  public Refusal refusal() {
    return refusal;
  }
}
