package cn.daylight.platform.org.domain;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Command: propose an appointment (任命).
 *
 * @param validTo           last day, or null for an open end
 * @param delegatorPersonId whose power is lent, or null
 */
public record ProposeAppointment(UUID personId, String postCode, String unitCode, LocalDate validFrom,
                                 LocalDate validTo, UUID delegatorPersonId, String reason) {
}
