package cn.daylight.monopoly.licence.rest;

import cn.daylight.monopoly.licence.domain.LicencePermissions;
import cn.daylight.monopoly.licence.service.TakeoverService;

import cn.daylight.platform.page.Page;
import gen.monopoly.api.LicenceTakeoversApi;
import gen.monopoly.model.ConfirmLicenceTakeover;
import gen.monopoly.model.LicenceTakeover;
import gen.monopoly.model.LicenceTakeoverPage;
import gen.monopoly.model.ProposeLicenceTakeover;
import gen.monopoly.model.RejectLicenceTakeover;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Take-over of existing holders. */
public class LicenceTakeoversResource implements LicenceTakeoversApi {

  private final TakeoverService takeovers;

  LicenceTakeoversResource(TakeoverService takeovers) {
    this.takeovers = takeovers;
  }

  @Override
  @PermissionsAllowed(LicencePermissions.READ_TAKEOVER)
  public Uni<LicenceTakeoverPage> listLicenceTakeovers(String cursor, Integer limit) {
    return takeovers.list(Page.Request.of(cursor, limit))
        .map(page -> new LicenceTakeoverPage()
            .items(page.items().stream().map(LicenceMapper::takeover).toList())
            .nextCursor(page.nextCursor()));
  }

  @Override
  @PermissionsAllowed(LicencePermissions.READ_TAKEOVER)
  public Uni<LicenceTakeover> getLicenceTakeover(UUID takeoverId) {
    return takeovers.get(takeoverId).map(LicenceMapper::takeover);
  }

  @Override
  @PermissionsAllowed(LicencePermissions.PROPOSE_TAKEOVER)
  @ResponseStatus(201)
  public Uni<LicenceTakeover> proposeLicenceTakeover(String idempotencyKey, ProposeLicenceTakeover body) {
    return takeovers.propose(LicenceMapper.command(body), idempotencyKey).map(LicenceMapper::takeover);
  }

  @Override
  @PermissionsAllowed(LicencePermissions.CONFIRM_TAKEOVER)
  public Uni<LicenceTakeover> confirmLicenceTakeover(UUID takeoverId, ConfirmLicenceTakeover body) {
    return takeovers.confirm(takeoverId, body.getVersion(), body.getReason()).map(LicenceMapper::takeover);
  }

  @Override
  @PermissionsAllowed(LicencePermissions.CONFIRM_TAKEOVER)
  public Uni<LicenceTakeover> rejectLicenceTakeover(UUID takeoverId, RejectLicenceTakeover body) {
    return takeovers.reject(takeoverId, body.getVersion(), body.getReason()).map(LicenceMapper::takeover);
  }
}
