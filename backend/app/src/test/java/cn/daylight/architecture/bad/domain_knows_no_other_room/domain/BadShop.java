package cn.daylight.architecture.bad.domain_knows_no_other_room.domain;

import cn.daylight.architecture.bad.domain_knows_no_other_room.store.ShopStore;

/** Bad on purpose: a rule asks a store. */
class BadShop {

  int count(ShopStore store) {
    return store.count();
  }
}
