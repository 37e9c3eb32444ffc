package cn.daylight.platform.tx;

import cn.daylight.platform.actor.Actor;
import cn.daylight.platform.actor.ActorKind;
import cn.daylight.platform.actor.Holding;
import cn.daylight.platform.problem.PlatformProblem;
import cn.daylight.platform.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Who acts in a transaction, with which permission, and what he may therefore see.
 *
 * @param actor      the member of staff, or null for the public
 * @param name       the name the record keeps
 * @param permission the operation's permission, or null for the public
 * @param holdings   the appointments that grant this permission: the scope is theirs, never the union of all
 * @param visit      what a visitor without an account may see, or null for staff
 */
public record Acting(ActorKind kind, Actor actor, String name, String permission, List<Holding> holdings,
                     Visit visit, RequestFacts request) {

  /** @throws Problem forbidden when no appointment in force grants the permission */
  static Acting staff(Actor actor, String permission, RequestFacts request) {
    List<Holding> granting = actor.granting(permission);
    if (granting.isEmpty()) {
      throw Problem.of(PlatformProblem.FORBIDDEN);
    }
    return new Acting(ActorKind.STAFF, actor, actor.name(), permission, granting, null, request);
  }

  /** The same person, were he to act with this permission; without holdings when no appointment grants it. */
  public Acting doing(String otherPermission) {
    return new Acting(kind, actor, name, otherPermission, actor.granting(otherPermission), visit, request);
  }

  /** Somebody who was refused: no appointment grants what he tried, so that his transaction sees nothing. */
  public static Acting refused(Actor actor, String permission, RequestFacts request) {
    return new Acting(ActorKind.STAFF, actor, actor.name(), permission, List.of(), null, request);
  }

  static Acting visitor(Visit visit, RequestFacts request) {
    return new Acting(ActorKind.PUBLIC, null, visit.name(), null, List.of(), visit, request);
  }

  /** The appointment on which an act with this permission on an object of this unit rests. */
  public Optional<Holding> holdingFor(String rowPermission, String unitCode) {
    return holdings.stream().filter(h -> h.grants(rowPermission) && h.covers(unitCode)).findFirst();
  }

  String scope() {
    return actor == null ? visit.unitCode()
        : holdings.stream().map(Holding::unitCode).distinct().sorted().collect(Collectors.joining(","));
  }

  /** Owner of idempotency keys. All visitors share one name space: a key must meet the very same body anyway. */
  public String principal() {
    return actor == null ? "PUBLIC" : "STAFF:" + actor.personId();
  }
}
