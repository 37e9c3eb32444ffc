package cn.daylight.architecture.bad.rest_never_touches_a_store.store;

/** Bad on purpose: what the bad class reaches for. */
public class ShopStore {

  public int count() {
    return 0;
  }
}
