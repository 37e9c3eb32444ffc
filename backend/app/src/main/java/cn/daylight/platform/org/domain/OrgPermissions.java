package cn.daylight.platform.org.domain;

/** Permissions of the organisation's operations. */
public final class OrgPermissions {

  public static final String SELF = "platform.actor:self";
  public static final String READ_ORG = "platform.org:read";
  public static final String READ_PERSON = "platform.person:read";
  public static final String REGISTER = "platform.person:register";
  public static final String READ_APPOINTMENT = "platform.appointment:read";
  public static final String PROPOSE = "platform.appointment:propose";
  public static final String CONFIRM = "platform.appointment:confirm";
  public static final String REVOKE = "platform.appointment:revoke";

  private OrgPermissions() {
  }
}
