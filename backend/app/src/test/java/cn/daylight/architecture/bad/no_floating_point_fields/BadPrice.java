package cn.daylight.architecture.bad.no_floating_point_fields;

/** Bad on purpose: money that is not exact. */
class BadPrice {

  private final double priceYuan = 0.1;

  double price() {
    return priceYuan;
  }
}
