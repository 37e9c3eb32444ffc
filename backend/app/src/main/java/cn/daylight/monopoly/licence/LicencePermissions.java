package cn.daylight.monopoly.licence;

/** Permissions of the licence operations. */
final class LicencePermissions {

  static final String READ_APPLICATION = "monopoly.licence-application:read";
  static final String ACCEPT = "monopoly.licence-application:accept";
  static final String INSPECT = "monopoly.licence-application:inspect";
  static final String REVIEW = "monopoly.licence-application:review";
  static final String DECIDE = "monopoly.licence-application:decide";
  static final String READ_LICENCE = "monopoly.licence:read";
  static final String READ_TAKEOVER = "monopoly.licence-takeover:read";
  static final String PROPOSE_TAKEOVER = "monopoly.licence-takeover:propose";
  static final String CONFIRM_TAKEOVER = "monopoly.licence-takeover:confirm";

  private LicencePermissions() {
  }
}
