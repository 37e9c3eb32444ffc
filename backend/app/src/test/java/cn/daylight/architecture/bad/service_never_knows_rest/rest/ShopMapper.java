package cn.daylight.architecture.bad.service_never_knows_rest.rest;

/** Bad on purpose: what the bad class reaches for. */
public class ShopMapper {

  public static int shown() {
    return 1;
  }
}
