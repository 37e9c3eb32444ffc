package cn.daylight.platform.actor;

import cn.daylight.platform.audit.AccessRecorder;
import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Turns a verified token into effective rights: a role counts only together with an appointment of the same post.
 * A role without an appointment (a Keycloak administrator granted it to himself) gives nothing and is
 * counted, logged and recorded as a mismatch.
 */
@ApplicationScoped
public class ActorAugmentor implements SecurityIdentityAugmentor {

  private final ActorStore store;
  private final Posts posts;
  private final Clock clock;
  private final MeterRegistry metrics;
  private final AccessRecorder access;

  ActorAugmentor(ActorStore store, Posts posts, Clock clock, MeterRegistry metrics, AccessRecorder access) {
    this.store = store;
    this.posts = posts;
    this.clock = clock;
    this.metrics = metrics;
    this.access = access;
  }

  @Override
  public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
    if (!(identity.getPrincipal() instanceof JsonWebToken token) || token.getSubject() == null) {
      return Uni.createFrom().item(identity);
    }
    return store.find(token.getSubject(), LocalDate.now(clock))
        .map(known -> known.personId() == null ? identity : withRights(identity, actor(known, token, identity.getRoles())));
  }

  private Actor actor(ActorStore.Known known, JsonWebToken token, Set<String> roles) {
    List<Holding> holdings = known.holdings().stream()
        .filter(a -> roles.contains(a.postCode()) && posts.find(a.postCode()) != null)
        .map(this::holding)
        .toList();
    List<String> unsupported = unsupported(roles, holdings);
    if (!unsupported.isEmpty()) {
      metrics.counter("daylight.authority.role.mismatch").increment();
    }
    Actor actor = new Actor(known.personId(), token.getSubject(), known.name(), known.unitCode(), known.unitName(),
        known.identityDigest(), holdings, unsupported, assurance(token));
    access.mismatched(actor);
    return actor;
  }

  private Holding holding(ActorStore.Appointed a) {
    Posts.Post post = posts.find(a.postCode());
    return new Holding(a.appointmentId(), a.postCode(), post.kind(), a.unitCode(), a.unitName(), a.delegatorId(),
        a.delegatorName(), a.delegatorIdentityDigest(), post.permissions());
  }

  private List<String> unsupported(Set<String> roles, List<Holding> holdings) {
    Set<String> held = holdings.stream().map(Holding::postCode).collect(Collectors.toSet());
    return roles.stream().filter(r -> posts.find(r) != null && !held.contains(r)).sorted().toList();
  }

  private static SessionAssurance assurance(JsonWebToken token) {
    Object acr = token.getClaim("acr");
    Number authTime = token.getClaim("auth_time") instanceof Number n ? n : null;
    Object client = token.getClaim("azp");
    return new SessionAssurance(String.valueOf(acr),
        authTime == null ? null : Instant.ofEpochSecond(authTime.longValue()), String.valueOf(client));
  }

  private static SecurityIdentity withRights(SecurityIdentity identity, Actor actor) {
    QuarkusSecurityIdentity.Builder builder = QuarkusSecurityIdentity.builder(identity)
        .addAttribute(Actor.ATTRIBUTE, actor);
    actor.permissions().forEach(p -> builder.addPermission(permission(p)));
    return builder.build();
  }

  /** {@code monopoly.licence:read} as the permission that {@code @PermissionsAllowed} of the same text asks for. */
  private static StringPermission permission(String text) {
    int colon = text.indexOf(':');
    return new StringPermission(text.substring(0, colon), text.substring(colon + 1));
  }
}
