package cn.daylight.architecture.bad.rest_never_touches_a_store.rest;

import cn.daylight.architecture.bad.rest_never_touches_a_store.store.ShopStore;

/** Bad on purpose: a resource asks a store. */
class BadShopsResource {

  int list(ShopStore store) {
    return store.count();
  }
}
