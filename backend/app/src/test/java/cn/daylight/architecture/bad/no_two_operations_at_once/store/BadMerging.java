package cn.daylight.architecture.bad.no_two_operations_at_once.store;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Bad on purpose: as many at once as there are. */
class BadMerging {

  Multi<String> all(Multi<Integer> ids) {
    return ids.onItem().transformToUniAndMerge(id -> Uni.createFrom().item("x"));
  }
}
