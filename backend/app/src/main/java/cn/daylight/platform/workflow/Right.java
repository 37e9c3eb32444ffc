package cn.daylight.platform.workflow;

/** The permission an arrow needs, and the step it counts as for the separation of duties (null: none). */
public record Right(String permission, String step) {
}
