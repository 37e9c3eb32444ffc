package cn.daylight.platform.tx;

import cn.daylight.platform.actor.Actor;
import cn.daylight.platform.audit.RefusalRecorder;
import cn.daylight.platform.problem.PlatformProblem;
import cn.daylight.platform.problem.Problem;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The one way into the database. Opens the transaction, sets the acting person and the scope of the appointments
 * that grant this operation's permission as its first statement (row-level security reads them), runs the work,
 * and shields it from the client's going away: an unshielded request that the client aborts rolls back half-way.
 */
@ApplicationScoped
public class Transactions {

  private static final int RETRIES = 3;

  private final Mutiny.SessionFactory sessions;
  private final CurrentIdentityAssociation identity;
  private final CurrentRequest request;
  private final DatabaseFailures failures;
  private final RefusalRecorder refusals;
  private final Vertx vertx;

  Transactions(Mutiny.SessionFactory sessions, CurrentIdentityAssociation identity, CurrentRequest request,
               DatabaseFailures failures, Vertx vertx, RefusalRecorder refusals) {
    this.sessions = sessions;
    this.identity = identity;
    this.request = request;
    this.failures = failures;
    this.vertx = vertx;
    this.refusals = refusals;
  }

  /** A member of staff acts with this permission. Fails with forbidden when no appointment of his grants it. */
  public <T> Uni<T> act(String permission, Function<Tx, Uni<T>> work) {
    return identity.getDeferredIdentity()
        .map(found -> Acting.staff(actor(found), permission, request.facts(found)))
        .chain(acting -> shielded(run(acting, work)));
  }

  /** A visitor without an account acts, seeing only what the visit names. */
  public <T> Uni<T> visit(Visit visit, Function<Tx, Uni<T>> work) {
    return shielded(run(Acting.visitor(visit, request.facts(null)), work));
  }

  /**
   * What nobody waits for, in a context and a transaction of its own: the answer under way is neither delayed nor
   * changed by it. Nothing is done when {@code who} is empty or fails.
   *
   * @param lost told when the transaction failed
   */
  public void aside(Uni<Acting> who, Function<Tx, Uni<Void>> work, BiConsumer<Acting, Throwable> lost) {
    Context own = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
    VertxContextSafetyToggle.setContextSafe(own, true);
    own.runOnContext(start -> who.onFailure().recoverWithNull()
        // the identity may be found elsewhere; a session belongs to one context
        .emitOn(task -> own.runOnContext(here -> task.run()))
        .onItem().ifNotNull().transformToUni(acting -> inTransaction(acting, work).onFailure().invoke(failure -> lost.accept(acting, failure)))
        .subscribe().with(done -> { }, failure -> { }));
  }

  private static Actor actor(SecurityIdentity found) {
    return Actor.of(found).orElseThrow(() -> Problem.of(PlatformProblem.FORBIDDEN));
  }

  private <T> Uni<T> run(Acting acting, Function<Tx, Uni<T>> work) {
    return inTransaction(acting, work)
        .onFailure(DatabaseFailures::isRetryable).retry().atMost(RETRIES)
        .onFailure().transform(failures::translate)
        .onFailure(Transactions::isRefusal).call(failure -> recordRefusal(acting, (Problem) failure));
  }

  private <T> Uni<T> inTransaction(Acting acting, Function<Tx, Uni<T>> work) {
    return Uni.createFrom().deferred(() -> sessions.withTransaction((session, tx) ->
        enter(session, acting).chain(() -> work.apply(new Tx(session, acting)))));
  }

  private static Uni<Boolean> enter(Mutiny.Session session, Acting acting) {
    Visit visit = acting.visit();
    return session.createNativeQuery("select platform.enter(?1, ?2, ?3, ?4, ?5)", Boolean.class)
        .setParameter(1, orEmpty(acting.scope()))
        .setParameter(2, acting.actor() == null ? "" : acting.actor().personId().toString())
        .setParameter(3, acting.principal())
        .setParameter(4, visit == null || visit.receipt() == null ? "" : visit.receipt().secret())
        .setParameter(5, visit == null ? "" : orEmpty(visit.licenceNo()))
        .getSingleResult();
  }

  private static boolean isRefusal(Throwable failure) {
    return failure instanceof Problem problem && problem.refusal() != null;
  }

  /** In a transaction of its own: the one that refused is rolled back and takes nothing of this with it. */
  private Uni<Void> recordRefusal(Acting acting, Problem problem) {
    return inTransaction(acting, tx -> refusals.record(tx, problem))
        .onFailure().invoke(refusals::lost)
        .onFailure().recoverWithNull();
  }

  private static <T> Uni<T> shielded(Uni<T> work) {
    return Uni.createFrom().emitter(client -> work.subscribe().with(client::complete, client::fail));
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
