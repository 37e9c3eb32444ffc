package cn.daylight.architecture.bad.service_hands_out_no_entity.service;

import cn.daylight.platform.org.domain.Person;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Bad on purpose: entities leave, wrapped twice. */
public class BadGenerousService {

  public Uni<List<Person>> persons() {
    return Uni.createFrom().item(List.of());
  }
}
