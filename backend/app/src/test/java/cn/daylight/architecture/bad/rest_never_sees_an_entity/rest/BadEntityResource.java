package cn.daylight.architecture.bad.rest_never_sees_an_entity.rest;

import cn.daylight.platform.org.domain.Person;

/** Bad on purpose: an entity reaches the resource. */
class BadEntityResource {

  String name(Person person) {
    return person.name();
  }
}
