package cn.daylight.monopoly.licence.service;

import cn.daylight.monopoly.licence.store.LayoutStore;

import cn.daylight.monopoly.licence.store.LayoutStore.CellRow;
import cn.daylight.monopoly.licence.store.LayoutStore.CountyRow;
import cn.daylight.platform.tx.Transactions;
import cn.daylight.platform.tx.Visit;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The layout plan as the public sees it: it must be published (行政许可法 §30). */
@ApplicationScoped
public class LayoutService {

  private final Transactions tx;
  private final LayoutStore store;
  private final Clock clock;

  LayoutService(Transactions tx, LayoutStore store, Clock clock) {
    this.tx = tx;
    this.store = store;
    this.clock = clock;
  }

  public Uni<List<CountyRow>> counties() {
    return tx.visit(Visit.toCounty(null), store::listCounties);
  }

  public Uni<List<CellRow>> cells(String countyCode) {
    return tx.visit(Visit.toCounty(null), t -> store.listCells(t, countyCode, LocalDate.now(clock)));
  }
}
