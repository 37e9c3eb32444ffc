package cn.daylight.platform.actor;

import cn.daylight.platform.problem.PlatformProblem;
import cn.daylight.platform.problem.Problem;
import gen.platform.api.MeApi;
import gen.platform.model.Me;
import gen.platform.model.MyAppointment;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Who am I, and what may I do? The SPA draws its menu from this; the server decides again at each operation. */
class MeResource implements MeApi {

  private final CurrentIdentityAssociation identity;

  MeResource(CurrentIdentityAssociation identity) {
    this.identity = identity;
  }

  @Override
  @PermissionsAllowed("platform.actor:self")
  public Uni<Me> getMe() {
    return identity.getDeferredIdentity()
        .map(found -> Actor.of(found).orElseThrow(() -> Problem.of(PlatformProblem.FORBIDDEN)))
        .map(MeResource::me);
  }

  private static Me me(Actor actor) {
    return new Me()
        .personId(actor.personId()).name(actor.name()).unitCode(actor.unitCode()).unitName(actor.unitName())
        .permissions(List.copyOf(actor.permissions()))
        .appointments(actor.holdings().stream().map(MeResource::appointment).toList())
        .rolesWithoutAppointment(actor.rolesWithoutAppointment());
  }

  private static MyAppointment appointment(Holding h) {
    return new MyAppointment().appointmentId(h.appointmentId()).postCode(h.postCode()).unitCode(h.unitCode())
        .unitName(h.unitName()).delegatorName(h.delegatorName());
  }
}
