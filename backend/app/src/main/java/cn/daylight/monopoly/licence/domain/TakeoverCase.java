package cn.daylight.monopoly.licence.domain;

import cn.daylight.platform.actor.Holding;
import cn.daylight.platform.problem.PlatformProblem;
import cn.daylight.platform.problem.Problem;
import cn.daylight.platform.tx.Acting;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What the guards of a take-over know.
 *
 * @param holders registered persons who are themselves holders in the batch
 */
public record TakeoverCase(Set<UUID> holders) {

  /** Nobody takes his own licence over, nor his delegator's. */
  public static Problem notAHolder(TakeoverCase c, Acting acting) {
    return c.isOneOf(acting) ? Problem.of(PlatformProblem.SEPARATION_OF_DUTIES) : null;
  }

  public boolean isOneOf(Acting acting) {
    Stream<UUID> lenders = acting.holdings().stream().map(Holding::delegatorId).filter(Objects::nonNull);
    return Stream.concat(Stream.of(acting.actor().personId()), lenders).anyMatch(holders::contains);
  }
}
