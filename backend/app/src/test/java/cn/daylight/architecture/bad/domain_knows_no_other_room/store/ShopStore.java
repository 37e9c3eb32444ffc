package cn.daylight.architecture.bad.domain_knows_no_other_room.store;

/** Bad on purpose: what the bad class reaches for. */
public class ShopStore {

  public int count() {
    return 0;
  }
}
