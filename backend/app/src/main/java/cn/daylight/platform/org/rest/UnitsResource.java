package cn.daylight.platform.org.rest;

import cn.daylight.platform.org.domain.OrgPermissions;
import cn.daylight.platform.org.service.OrgService;
import cn.daylight.platform.org.store.OrgStore;

import cn.daylight.platform.page.Page;
import gen.platform.api.UnitsApi;
import gen.platform.model.Unit;
import gen.platform.model.UnitLevel;
import gen.platform.model.UnitPage;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;

/** Units (机构). */
public class UnitsResource implements UnitsApi {

  private final OrgService org;

  UnitsResource(OrgService org) {
    this.org = org;
  }

  @Override
  @PermissionsAllowed(OrgPermissions.READ_ORG)
  public Uni<UnitPage> listUnits(String parentCode, String cursor, Integer limit) {
    return org.listUnits(parentCode, Page.Request.of(cursor, limit))
        .map(page -> new UnitPage()
            .items(page.items().stream().map(UnitsResource::unit).toList())
            .nextCursor(page.nextCursor()));
  }

  private static Unit unit(OrgStore.UnitRow r) {
    return new Unit().code(r.code()).name(r.name()).level(UnitLevel.valueOf(r.level())).parentCode(r.parentCode());
  }
}
