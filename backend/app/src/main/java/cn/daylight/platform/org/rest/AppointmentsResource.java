package cn.daylight.platform.org.rest;

import cn.daylight.platform.org.domain.OrgPermissions;
import cn.daylight.platform.org.domain.ProposeAppointment;
import cn.daylight.platform.org.service.AppointmentService;

import cn.daylight.platform.org.service.AppointmentService.AppointmentView;
import cn.daylight.platform.org.store.OrgStore.AppointmentCriteria;
import cn.daylight.platform.org.store.OrgStore.AppointmentRow;
import cn.daylight.platform.page.Page;
import gen.platform.api.AppointmentsApi;
import gen.platform.model.Appointment;
import gen.platform.model.AppointmentAction;
import gen.platform.model.AppointmentPage;
import gen.platform.model.AppointmentState;
import gen.platform.model.ConfirmAppointment;
import gen.platform.model.RejectAppointment;
import gen.platform.model.RevokeAppointment;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Appointments (任命). */
public class AppointmentsResource implements AppointmentsApi {

  /** The first administrators were proposed by nobody: the installation brought them. */
  private static final String INSTALLATION = "系统安装";

  private final AppointmentService appointments;

  AppointmentsResource(AppointmentService appointments) {
    this.appointments = appointments;
  }

  @Override
  @PermissionsAllowed(OrgPermissions.READ_APPOINTMENT)
  public Uni<AppointmentPage> listAppointments(AppointmentState state, UUID personId, String unitCode, String cursor, Integer limit) {
    var stored = state == null ? null : cn.daylight.platform.org.domain.AppointmentState.valueOf(state.name());
    return appointments.list(new AppointmentCriteria(stored, personId, unitCode), Page.Request.of(cursor, limit))
        .map(page -> new AppointmentPage()
            .items(page.items().stream().map(AppointmentsResource::shown).toList())
            .nextCursor(page.nextCursor()));
  }

  @Override
  @PermissionsAllowed(OrgPermissions.READ_APPOINTMENT)
  public Uni<Appointment> getAppointment(UUID appointmentId) {
    return appointments.get(appointmentId).map(AppointmentsResource::shown);
  }

  @Override
  @PermissionsAllowed(OrgPermissions.PROPOSE)
  @ResponseStatus(201)
  public Uni<Appointment> proposeAppointment(String idempotencyKey, gen.platform.model.ProposeAppointment b) {
    ProposeAppointment command = new ProposeAppointment(b.getPersonId(), b.getPostCode(), b.getUnitCode(), b.getValidFrom(),
        b.getValidTo(), b.getDelegatorPersonId(), b.getReason());
    return appointments.propose(command, idempotencyKey).map(AppointmentsResource::shown);
  }

  @Override
  @PermissionsAllowed(OrgPermissions.CONFIRM)
  public Uni<Appointment> confirmAppointment(UUID appointmentId, ConfirmAppointment body) {
    return appointments.confirm(appointmentId, body.getVersion(), body.getReason()).map(AppointmentsResource::shown);
  }

  @Override
  @PermissionsAllowed(OrgPermissions.CONFIRM)
  public Uni<Appointment> rejectAppointment(UUID appointmentId, RejectAppointment body) {
    return appointments.reject(appointmentId, body.getVersion(), body.getReason()).map(AppointmentsResource::shown);
  }

  @Override
  @PermissionsAllowed(OrgPermissions.REVOKE)
  public Uni<Appointment> revokeAppointment(UUID appointmentId, RevokeAppointment body) {
    return appointments.revoke(appointmentId, body.getVersion(), body.getReason()).map(AppointmentsResource::shown);
  }

  private static Appointment shown(AppointmentView view) {
    AppointmentRow r = view.row();
    return new Appointment()
        .appointmentId(r.appointmentId()).version(r.version()).state(AppointmentState.valueOf(r.state().name()))
        .personId(r.personId()).personName(r.personName()).postCode(r.postCode()).unitCode(r.unitCode())
        .unitName(r.unitName()).validFrom(r.validFrom()).validTo(r.validTo()).delegatorPersonId(r.delegatorPersonId())
        .delegatorName(r.delegatorName()).reason(r.reason()).proposedByName(r.proposedByName() == null ? INSTALLATION : r.proposedByName())
        .confirmedByName(r.confirmedByName())
        .allowedActions(view.allowedActions().stream().map(a -> AppointmentAction.valueOf(a.name())).toList());
  }
}
