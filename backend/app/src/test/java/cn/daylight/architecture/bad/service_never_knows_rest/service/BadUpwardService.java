package cn.daylight.architecture.bad.service_never_knows_rest.service;

import cn.daylight.architecture.bad.service_never_knows_rest.rest.ShopMapper;

/** Bad on purpose: a use case calls the mapper of its door. */
class BadUpwardService {

  int show() {
    return ShopMapper.shown();
  }
}
