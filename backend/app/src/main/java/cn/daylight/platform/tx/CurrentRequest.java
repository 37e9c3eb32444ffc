package cn.daylight.platform.tx;

import cn.daylight.platform.actor.Actor;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Facts of the HTTP request under way. The request id is ours: a client's header could forge another's. */
@ApplicationScoped
public class CurrentRequest {

  /** Key of the id in the routing context and name of the response header. */
  public static final String REQUEST_ID = "X-Request-Id";

  private final CurrentVertxRequest current;

  CurrentRequest(CurrentVertxRequest current) {
    this.current = current;
  }

  RequestFacts facts(SecurityIdentity identity) {
    String client = identity == null ? "public" : Actor.of(identity).map(a -> a.session().client()).orElse("unknown");
    return new RequestFacts(id(), client);
  }

  /** The same for a known person. @param requestId null where no request is under way on this thread */
  public RequestFacts facts(Actor actor, String requestId) {
    return new RequestFacts(requestId, actor.session().client());
  }

  /** The request's id, made when first asked for. */
  public String id() {
    var routing = current.getCurrent();
    if (routing == null) {
      return UUID.randomUUID().toString();
    }
    String known = routing.get(REQUEST_ID);
    if (known == null) {
      known = UUID.randomUUID().toString();
      routing.put(REQUEST_ID, known);
    }
    return known;
  }
}
