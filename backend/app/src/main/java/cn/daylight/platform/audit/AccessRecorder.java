package cn.daylight.platform.audit;

import cn.daylight.platform.actor.Actor;
import cn.daylight.platform.problem.PlatformProblem;
import cn.daylight.platform.problem.ProblemType;
import cn.daylight.platform.tx.Acting;
import cn.daylight.platform.tx.CurrentRequest;
import cn.daylight.platform.tx.Transactions;
import cn.daylight.platform.tx.Tx;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.UUID;

/**
 * Keeps what a known person was refused at the door, before any object or procedure was in play: flow
 * {@code platform.access}, about himself, in his unit, so that his supervision sees it. One entry per person and
 * operation a minute, the rest are counted: a loop does not flood the record. The answer does not wait for it.
 */
@ApplicationScoped
public class AccessRecorder {

  private static final String FLOW = "platform.access";
  private static final String CLAIM = "claimRole";
  private static final String UNMATCHED = "unmatched";
  private static final long MOST_KEPT = 20_000;

  /** What a person has just been refused. */
  private record Attempt(UUID personId, String action) {
  }

  private final Cache<Attempt, Boolean> lastMinute = recent(Duration.ofMinutes(1));
  private final Cache<Attempt, Boolean> lastHour = recent(Duration.ofHours(1));
  private final Transactions transactions;
  private final RecordWriter writer;
  private final RefusalRecorder refusals;
  private final CurrentIdentityAssociation identity;
  private final CurrentRequest request;
  private final MeterRegistry metrics;

  AccessRecorder(Transactions transactions, RecordWriter writer, RefusalRecorder refusals, CurrentIdentityAssociation identity,
                 CurrentRequest request, MeterRegistry metrics) {
    this.transactions = transactions;
    this.writer = writer;
    this.refusals = refusals;
    this.identity = identity;
    this.request = request;
    this.metrics = metrics;
  }

  private static Cache<Attempt, Boolean> recent(Duration period) {
    return Caffeine.newBuilder().expireAfterWrite(period).maximumSize(MOST_KEPT).build();
  }

  /**
   * The asking person was refused an operation for who he is. Nothing is kept of the public and of strangers.
   *
   * @param matched the operation; its name is kept, never the path, which may hold personal data
   */
  public void refused(ResourceInfo matched, ProblemType problem) {
    Method method = matched == null ? null : matched.getResourceMethod();
    String action = method == null ? UNMATCHED : method.getName();
    PermissionsAllowed needed = method == null ? null : method.getAnnotation(PermissionsAllowed.class);
    String permission = needed == null ? null : needed.value()[0];
    String requestId = request.id();
    Uni<Actor> who = identity.getDeferredIdentity()
        .map(found -> Actor.of(found).filter(actor -> isFirst(lastMinute, new Attempt(actor.personId(), action))).orElse(null));
    transactions.aside(
        who.onItem().ifNotNull().transform(actor -> Acting.refused(actor, permission, request.facts(actor, requestId))),
        tx -> append(tx, action, permission, problem), (acting, failure) -> lost(lastMinute, acting, action, failure));
  }

  /** His token claims posts that nobody gave him: a sign that somebody else than our administrators grants roles. */
  public void mismatched(Actor actor) {
    if (!actor.rolesWithoutAppointment().isEmpty() && isFirst(lastHour, new Attempt(actor.personId(), CLAIM))) {
      String claimed = String.join(" ", actor.rolesWithoutAppointment());
      Log.warnf("Token of subject %s claims posts without an appointment: %s", actor.subject(), claimed);
      transactions.aside(Uni.createFrom().item(Acting.refused(actor, null, request.facts(actor, null))),
          tx -> append(tx, CLAIM, claimed, PlatformProblem.ROLE_WITHOUT_APPOINTMENT),
          (acting, failure) -> lost(lastHour, acting, CLAIM, failure));
    }
  }

  private boolean isFirst(Cache<Attempt, Boolean> recent, Attempt attempt) {
    boolean first = recent.asMap().putIfAbsent(attempt, Boolean.TRUE) == null;
    if (!first) {
      metrics.counter("daylight.record.access.repeated").increment();
    }
    return first;
  }

  /** The next attempt is then the first again. */
  private void lost(Cache<Attempt, Boolean> recent, Acting acting, String action, Throwable failure) {
    recent.invalidate(new Attempt(acting.actor().personId(), action));
    refusals.lost(failure);
  }

  private Uni<Void> append(Tx tx, String action, String lacking, ProblemType problem) {
    Actor actor = tx.acting().actor();
    return writer.append(tx, new Act(FLOW, actor.personId(), 0, actor.unitCode(), action, "REFUSED", null, null, null, null, null,
        lacking, problem.type()), null).replaceWithVoid();
  }
}
