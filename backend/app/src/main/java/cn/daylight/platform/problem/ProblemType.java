package cn.daylight.platform.problem;

/**
 * One kind of refusal, the same for every client: {@code type} is the stable name, {@code title} the default
 * Chinese sentence. Each subsystem has one enum of these; each constant stands in the contract's problem catalogue
 * and in the client's locale (ParityTest).
 */
public interface ProblemType {

  /** {@code /problems/<subsystem>/<slug>}, RFC 9457 §3.1.1. */
  String type();

  /** HTTP status, 400 to 599. */
  int status();

  /** One short Chinese sentence without data of the request. */
  String title();

  /** {@code LICENCE_NOT_FOUND} to {@code licence-not-found}. */
  static String slug(Enum<?> constant) {
    return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
