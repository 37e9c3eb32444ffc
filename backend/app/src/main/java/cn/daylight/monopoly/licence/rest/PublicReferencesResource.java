package cn.daylight.monopoly.licence.rest;

import cn.daylight.monopoly.licence.service.LayoutService;
import cn.daylight.monopoly.licence.store.LayoutStore;

import gen.monopoly.api.PublicReferencesApi;
import gen.monopoly.model.County;
import gen.monopoly.model.CountyList;
import gen.monopoly.model.LayoutCell;
import gen.monopoly.model.LayoutCellList;
import gen.monopoly.model.LayoutMode;
import gen.monopoly.model.ZoneType;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;

/** Counties and layout cells for the public form. */
public class PublicReferencesResource implements PublicReferencesApi {

  private final LayoutService layout;

  PublicReferencesResource(LayoutService layout) {
    this.layout = layout;
  }

  @Override
  @PermitAll
  public Uni<CountyList> listCounties() {
    return layout.counties()
        .map(rows -> new CountyList().items(rows.stream()
            .map(r -> new County().code(r.code()).name(r.name()).cityName(r.cityName()))
            .toList()));
  }

  @Override
  @PermitAll
  public Uni<LayoutCellList> listLayoutCells(String countyCode) {
    return layout.cells(countyCode)
        .map(rows -> new LayoutCellList().items(rows.stream().map(PublicReferencesResource::cell).toList()));
  }

  private static LayoutCell cell(LayoutStore.CellRow r) {
    return new LayoutCell().code(r.code()).name(r.name()).countyCode(r.countyCode())
        .zoneType(ZoneType.valueOf(r.zoneType())).mode(LayoutMode.valueOf(r.mode().name())).capacity(r.capacity())
        .holders(Math.toIntExact(r.holders())).minDistanceMetres(r.minDistanceMetres());
  }
}
