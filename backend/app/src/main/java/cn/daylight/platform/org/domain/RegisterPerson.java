package cn.daylight.platform.org.domain;

/**
 * Command: enter a member of staff.
 *
 * @param subject        Keycloak's id of his account
 * @param identityNumber GB 11643 number, with which nobody decides his own application; kept only as a blind index
 */
public record RegisterPerson(String subject, String account, String name, String unitCode, String identityNumber) {
}
