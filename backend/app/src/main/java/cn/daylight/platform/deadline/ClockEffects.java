package cn.daylight.platform.deadline;

import java.util.List;

/**
 * What an act does to the clocks of its object.
 *
 * @param starts rules whose clocks start with the act
 * @param meets  rules whose clocks it stops, having done what they ask; those that are not open are passed over
 */
public record ClockEffects(List<String> starts, List<String> meets) {

  public static final ClockEffects NONE = new ClockEffects(List.of(), List.of());

  public static ClockEffects starting(String... rules) {
    return new ClockEffects(List.of(rules), List.of());
  }

  public static ClockEffects meeting(String... rules) {
    return new ClockEffects(List.of(), List.of(rules));
  }

  public ClockEffects andStarting(String... rules) {
    return new ClockEffects(List.of(rules), meets);
  }
}
