package cn.daylight.authority;

import cn.daylight.testing.Cast;
import cn.daylight.testing.TestTokens;
import java.util.List;
import java.util.Map;

/** Who knocks at the door: a holder of each post, and five sorts of people who are nobody to us. */
final class Subjects {

  static final String COUNTY = "330102";

  private static final String ROLE_ONLY = "matrix-role-only";

  private static final Map<String, String> HOLDERS = Map.of(
      "system-admin", "sysadmin", "security-admin", "secadmin", "audit-admin", "auditadmin",
      "licence-clerk", "clerk-" + COUNTY, "licence-inspector", "inspector3-" + COUNTY, "licence-reviewer", "reviewer-" + COUNTY,
      "licence-approver", "approver-" + COUNTY, "licence-supervisor", "supervisor");

  /** The five who are nobody, with the status by which a protected operation sends each away. */
  enum Nobody {
    ANONYMOUS(401), WRONG_AUDIENCE(401), UNKNOWN_PERSON(403), ROLE_WITHOUT_APPOINTMENT(403), APPOINTMENT_WITHOUT_ROLE(403);

    final int refusal;

    Nobody(int refusal) {
      this.refusal = refusal;
    }
  }

  private Subjects() {
  }

  static void install() {
    if (Cast.id(ROLE_ONLY) == null) {
      Cast.person(ROLE_ONLY, COUNTY, null);
    }
  }

  static String account(String post) {
    return HOLDERS.get(post);
  }

  static String holder(String post) {
    return TestTokens.of(account(post), post);
  }

  /**
   * @param may posts that the operation is open to: the nobodies come as near to them as they can
   * @return a token, or null for anonymous
   */
  static String nobody(Nobody nobody, List<String> may) {
    String[] every = Policy.POSTS.toArray(String[]::new);
    String near = may.getFirst();
    return switch (nobody) {
      case ANONYMOUS -> null;
      case WRONG_AUDIENCE -> TestTokens.sign(TestTokens.claims(account(near), near).audience("another-api"));
      case UNKNOWN_PERSON -> TestTokens.of("00000000-0000-4000-8000-0000000000ff", every);
      case ROLE_WITHOUT_APPOINTMENT -> TestTokens.of(ROLE_ONLY, every);
      case APPOINTMENT_WITHOUT_ROLE -> TestTokens.of(account(near));
    };
  }
}
