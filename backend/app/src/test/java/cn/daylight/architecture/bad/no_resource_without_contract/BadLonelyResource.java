package cn.daylight.architecture.bad.no_resource_without_contract;

/** Bad on purpose: served without a contract. */
class BadLonelyResource {

  String hello() {
    return "hello";
  }
}
