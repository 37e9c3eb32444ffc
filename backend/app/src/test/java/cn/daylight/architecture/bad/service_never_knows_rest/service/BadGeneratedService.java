package cn.daylight.architecture.bad.service_never_knows_rest.service;

import gen.platform.model.Person;

/** Bad on purpose: a use case speaks the contract's types. */
class BadGeneratedService {

  Person person() {
    return new Person();
  }
}
