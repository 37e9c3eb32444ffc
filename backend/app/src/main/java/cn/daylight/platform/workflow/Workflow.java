package cn.daylight.platform.workflow;

import cn.daylight.platform.actor.ActorKind;
import cn.daylight.platform.deadline.ClockEffect;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A procedure as data: a table of arrows. The same arrows stand in platform.workflow_edge, where the database
 * enforces them; start-up refuses to serve when the two differ.
 *
 * @param <S> states
 * @param <A> actions
 * @param <C> what the guards need to know
 */
public final class Workflow<S extends Enum<S>, A extends Enum<A>, C> {

  /**
   * One arrow.
   *
   * @param from       null for an opening act
   * @param permission what a member of staff needs; null for other kinds of actor
   * @param step       acts of different steps on one object need different persons; null exempts the act
   */
  public record Row<S, A, C>(S from, A action, S to, ActorKind actorKind, String permission, String step,
                             List<Guard<C>> guards) {
  }

  private final String name;
  private final List<Row<S, A, C>> rows = new ArrayList<>();
  private final Map<A, List<ClockEffect>> clocks = new LinkedHashMap<>();
  private Set<S> ends;

  private Workflow(String name) {
    this.name = name;
  }

  public static <S extends Enum<S>, A extends Enum<A>, C> Workflow<S, A, C> named(String name) {
    return new Workflow<>(name);
  }

  /** An arrow that a member of staff takes. */
  @SafeVarargs
  public final Workflow<S, A, C> row(S from, A action, S to, Right right, Guard<C>... guards) {
    return add(new Row<>(from, action, to, ActorKind.STAFF, right.permission(), right.step(), List.of(guards)));
  }

  /** An arrow that the public takes, the applicant by his receipt. */
  public Workflow<S, A, C> publicRow(S from, A action, S to) {
    return add(new Row<>(from, action, to, ActorKind.PUBLIC, null, null, List.of()));
  }

  /** An arrow that only the installation takes, before there are persons. */
  public Workflow<S, A, C> installationRow(A action, S to) {
    return add(new Row<>(null, action, to, ActorKind.INSTALLATION, null, null, List.of()));
  }

  /** What this action does to the clocks of law on its object, from whichever state it is taken. */
  public Workflow<S, A, C> clock(A action, ClockEffect... effects) {
    clocks.put(action, List.of(effects));
    return this;
  }

  public Map<A, List<ClockEffect>> clocks() {
    return Collections.unmodifiableMap(clocks);
  }

  @SafeVarargs
  public final Workflow<S, A, C> ends(S first, S... others) {
    ends = EnumSet.of(first, others);
    return this;
  }

  private Workflow<S, A, C> add(Row<S, A, C> row) {
    if (find(row.from(), row.action()).isPresent()) {
      throw new IllegalArgumentException(name + ": two arrows " + row.action() + " leave " + row.from());
    }
    rows.add(row);
    return this;
  }

  public Optional<Row<S, A, C>> find(S from, A action) {
    return rows.stream().filter(r -> r.from() == from && r.action() == action).findFirst();
  }

  public List<Row<S, A, C>> from(S state) {
    return rows.stream().filter(r -> r.from() == state).toList();
  }

  public String name() {
    return name;
  }

  public List<Row<S, A, C>> rows() {
    return List.copyOf(rows);
  }

  public Set<S> ends() {
    return ends;
  }
}
