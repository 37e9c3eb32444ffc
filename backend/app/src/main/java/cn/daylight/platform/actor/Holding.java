package cn.daylight.platform.actor;

import java.util.Set;
import java.util.UUID;

/**
 * An appointment (任命) in force whose post the token's roles confirm.
 *
 * @param unitCode    the unit and its subtree are covered
 * @param delegatorId whose power is exercised, or null; the act then shows both names
 * @param delegatorIdentityDigest blind index of the delegator's identity number, hex, or null
 * @param permissions what the post grants, {@code subsystem.topic:action}
 */
public record Holding(UUID appointmentId, String postCode, PostKind postKind, String unitCode, String unitName,
                      UUID delegatorId, String delegatorName, String delegatorIdentityDigest,
                      Set<String> permissions) {

  public boolean covers(String objectUnitCode) {
    return objectUnitCode.startsWith(unitCode);
  }

  public boolean grants(String permission) {
    return permissions.contains(permission);
  }
}
