package cn.daylight.monopoly.licence.domain;

import cn.daylight.monopoly.MonopolyProblem;
import cn.daylight.platform.actor.Holding;
import cn.daylight.platform.problem.PlatformProblem;
import cn.daylight.platform.problem.Problem;
import cn.daylight.platform.tx.Acting;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** The rules on the arrows of an application. Each answers null, or the problem that forbids the act. */
public final class LicenceGuards {

  private LicenceGuards() {
  }

  /** SOD-09, SOD-10: neither he who acts nor he for whom he acts is the applicant. */
  public static Problem notTheApplicant(LicenceCase c, Acting acting) {
    Stream<String> own = Stream.of(acting.actor().identityDigest());
    Stream<String> lent = acting.holdings().stream().map(Holding::delegatorIdentityDigest);
    return Stream.concat(own, lent).anyMatch(c.application()::isAppliedForBy)
        ? Problem.of(PlatformProblem.SEPARATION_OF_DUTIES) : null;
  }

  /** 行政许可法 §57: acceptance gives the place in the queue, so whoever filed first is accepted first. Nobody picks. */
  public static Problem filedFirst(LicenceCase c, Acting acting) {
    return c.earlierFiled() == 0 ? null : Problem.of(MonopolyProblem.EARLIER_FILING_WAITING)
        .with("earlierFilings", c.earlierFiled());
  }

  /** 行政许可法 §32: everything that is missing is told at once. */
  public static Problem supplementAskedOnce(LicenceCase c, Acting acting) {
    return c.supplementAsked() ? Problem.of(MonopolyProblem.SUPPLEMENT_ASKED_ONCE) : null;
  }

  /** 行政许可法 §42: the time for the decision is extended once. */
  public static Problem extendedOnce(LicenceCase c, Acting acting) {
    return c.application().isTimeExtended() ? Problem.of(MonopolyProblem.EXTENDED_ONCE) : null;
  }

  /** 行政许可法 §34: two inspectors; the one who signs is not the one who wrote, in nobody's name. */
  public static Problem anotherInspector(LicenceCase c, Acting acting) {
    UUID lender = acting.holdingFor(LicencePermissions.INSPECT, c.application().unitCode())
        .map(Holding::delegatorId).orElse(null);
    boolean same = Stream.of(acting.actor().personId(), lender)
        .filter(Objects::nonNull)
        .anyMatch(p -> p.equals(c.report().reportedBy()) || p.equals(c.report().reportedFor()));
    return same ? Problem.of(PlatformProblem.SEPARATION_OF_DUTIES) : null;
  }

  /** 实施条例 §9(2): a fixed place of business, separate from a dwelling. */
  public static Problem premisesFit(LicenceCase c, Acting acting) {
    return c.report().isPremisesFit() ? null : Problem.of(MonopolyProblem.PREMISES_UNFIT);
  }

  /** 未成年人保护法 §59: no outlet in the surroundings of schools and kindergartens. */
  public static Problem farFromSchools(LicenceCase c, Acting acting) {
    int measured = c.report().schoolDistanceMetres();
    int least = c.layout().minSchoolDistanceMetres();
    return measured >= least ? null : Problem.of(MonopolyProblem.SCHOOL_TOO_NEAR)
        .with("measuredMetres", measured).with("leastMetres", least);
  }

  /** 合理布局, distance: at least the cell's walking distance from the nearest outlet. */
  public static Problem distanceKept(LicenceCase c, Acting acting) {
    if (!c.layout().mode().limitsDistance()) {
      return null;
    }
    int measured = c.report().walkingDistanceMetres();
    int least = c.layout().minDistanceMetres();
    return measured >= least ? null : Problem.of(MonopolyProblem.DISTANCE_TOO_SHORT)
        .with("measuredMetres", measured).with("leastMetres", least);
  }

  /** 合理布局, number: the cell has a place left. */
  public static Problem placeLeft(LicenceCase c, Acting acting) {
    LayoutFacts layout = c.layout();
    return layout.isFull() ? Problem.of(MonopolyProblem.LAYOUT_FULL)
        .with("capacity", layout.capacity()).with("holders", layout.holders()) : null;
  }

  /** 行政许可法 §57: first come, first served. An earlier application keeps its claim to the places that are left. */
  public static Problem inQueueOrder(LicenceCase c, Acting acting) {
    return c.layout().isEarlierClaimAtRisk() ? Problem.of(MonopolyProblem.EARLIER_APPLICATION_PENDING)
        .with("earlierPending", c.layout().earlierPending()) : null;
  }
}
