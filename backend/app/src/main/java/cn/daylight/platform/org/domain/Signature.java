package cn.daylight.platform.org.domain;

import cn.daylight.platform.actor.Holding;
import cn.daylight.platform.actor.PostKind;
import cn.daylight.platform.tx.Acting;
import java.util.UUID;

/** Who signs, under which kind of post. */
public record Signature(UUID personId, String name, PostKind kind) {

  public static Signature of(Acting acting, String unitCode) {
    Holding holding = acting.holdings().stream().filter(h -> h.covers(unitCode)).findFirst().orElseThrow();
    return new Signature(acting.actor().personId(), acting.actor().name(), holding.postKind());
  }
}
