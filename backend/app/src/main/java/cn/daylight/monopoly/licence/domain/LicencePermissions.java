package cn.daylight.monopoly.licence.domain;

/** Permissions of the licence operations. */
public final class LicencePermissions {

  public static final String READ_APPLICATION = "monopoly.licence-application:read";
  public static final String ACCEPT = "monopoly.licence-application:accept";
  public static final String INSPECT = "monopoly.licence-application:inspect";
  public static final String REVIEW = "monopoly.licence-application:review";
  public static final String DECIDE = "monopoly.licence-application:decide";
  public static final String READ_LICENCE = "monopoly.licence:read";
  public static final String READ_TAKEOVER = "monopoly.licence-takeover:read";
  public static final String PROPOSE_TAKEOVER = "monopoly.licence-takeover:propose";
  public static final String CONFIRM_TAKEOVER = "monopoly.licence-takeover:confirm";

  private LicencePermissions() {
  }
}
