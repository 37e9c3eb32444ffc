package cn.daylight.monopoly.licence.rest;

import cn.daylight.monopoly.licence.domain.LicencePermissions;
import cn.daylight.monopoly.licence.service.LicenceService;

import cn.daylight.platform.page.Page;
import gen.monopoly.api.LicencesApi;
import gen.monopoly.model.Licence;
import gen.monopoly.model.LicencePage;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** The staff's operations on licences. */
public class LicencesResource implements LicencesApi {

  private final LicenceService licences;

  LicencesResource(LicenceService licences) {
    this.licences = licences;
  }

  @Override
  @PermissionsAllowed(LicencePermissions.READ_LICENCE)
  public Uni<LicencePage> listLicences(String q, String cursor, Integer limit) {
    return licences.list(q, Page.Request.of(cursor, limit))
        .map(page -> new LicencePage()
            .items(page.items().stream().map(LicenceMapper::row).toList())
            .nextCursor(page.nextCursor()));
  }

  @Override
  @PermissionsAllowed(LicencePermissions.READ_LICENCE)
  public Uni<Licence> getLicence(UUID licenceId) {
    return licences.get(licenceId).map(LicenceMapper::detail);
  }

  @Override
  @PermissionsAllowed(LicencePermissions.READ_LICENCE)
  public Uni<byte[]> getCertificate(UUID licenceId) {
    return licences.certificate(licenceId);
  }
}
