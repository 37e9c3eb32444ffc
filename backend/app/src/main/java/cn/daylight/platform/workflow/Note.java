package cn.daylight.platform.workflow;

/**
 * What goes into the record beside the arrow itself.
 *
 * @param reason      the actor's opinion or reason; null when none was given
 * @param ruleVersion the dated rules applied; null when none
 */
public record Note(String reason, String ruleVersion) {

  public static final Note NONE = new Note(null, null);

  public static Note because(String reason) {
    return new Note(reason, null);
  }
}
