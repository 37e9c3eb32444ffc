package cn.daylight.platform.rule.domain;

/** Permissions of the rules' operations. */
public final class RulePermissions {

  public static final String READ = "platform.rule:read";
  public static final String PROPOSE = "platform.rule:propose";
  public static final String CONFIRM = "platform.rule:confirm";

  private RulePermissions() {
  }
}
