package cn.daylight.platform.org.rest;

import cn.daylight.platform.org.domain.OrgPermissions;
import cn.daylight.platform.org.domain.RegisterPerson;
import cn.daylight.platform.org.service.OrgService;
import cn.daylight.platform.org.store.OrgStore;

import cn.daylight.platform.page.Page;
import gen.platform.api.PersonsApi;
import gen.platform.model.Person;
import gen.platform.model.PersonPage;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Persons (人员). */
public class PersonsResource implements PersonsApi {

  private final OrgService org;

  PersonsResource(OrgService org) {
    this.org = org;
  }

  @Override
  @PermissionsAllowed(OrgPermissions.READ_PERSON)
  public Uni<PersonPage> listPersons(String q, String cursor, Integer limit) {
    return org.listPersons(q, Page.Request.of(cursor, limit))
        .map(page -> new PersonPage()
            .items(page.items().stream().map(PersonsResource::person).toList())
            .nextCursor(page.nextCursor()));
  }

  @Override
  @PermissionsAllowed(OrgPermissions.REGISTER)
  @ResponseStatus(201)
  public Uni<Person> registerPerson(String idempotencyKey, gen.platform.model.RegisterPerson body) {
    RegisterPerson command = new RegisterPerson(body.getSubject().toString(), body.getAccount(), body.getName(), body.getUnitCode(),
        body.getIdentityNumber());
    return org.registerPerson(command, idempotencyKey).map(PersonsResource::person);
  }

  private static Person person(OrgStore.PersonRow r) {
    return new Person().personId(r.personId()).name(r.name()).account(r.account()).unitCode(r.unitCode()).unitName(r.unitName());
  }
}
