package cn.daylight.architecture.bad.store_knows_only_domain.store;

import cn.daylight.architecture.bad.store_knows_only_domain.service.ShopService;

/** Bad on purpose: a store calls a use case. */
class BadUpwardStore {

  int count(ShopService service) {
    return service.rule();
  }
}
