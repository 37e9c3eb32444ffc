package cn.daylight.monopoly.licence.rest;

import cn.daylight.monopoly.licence.service.LicenceService;

import gen.monopoly.api.PublicLicencesApi;
import gen.monopoly.model.PublicLicence;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;

/** Granted licences are open to everybody (行政许可法 §40), the holder by his surname. */
public class PublicLicencesResource implements PublicLicencesApi {

  private final LicenceService licences;

  PublicLicencesResource(LicenceService licences) {
    this.licences = licences;
  }

  @Override
  @PermitAll
  public Uni<PublicLicence> lookUpLicence(String licenceNo) {
    return licences.lookUp(licenceNo).map(LicenceMapper::shownToAll);
  }
}
