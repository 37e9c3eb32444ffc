package cn.daylight.architecture.bad.store_knows_only_domain.service;

/** Bad on purpose: what the bad class reaches for. */
public class ShopService {

  public int rule() {
    return 1;
  }
}
