package cn.daylight.platform.actor;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A member of staff with his effective rights: the token's roles ∩ the appointments in our database.
 *
 * @param subject                Keycloak's {@code sub}
 * @param identityDigest         blind index of his identity number, hex, or null when unknown
 * @param holdings               appointments in force that the token confirms
 * @param rolesWithoutAppointment posts that the token claims and no appointment supports: a mismatch to be looked into
 * @param session                how and when he signed in
 */
public record Actor(UUID personId, String subject, String name, String unitCode, String unitName, String identityDigest,
                    List<Holding> holdings, List<String> rolesWithoutAppointment, SessionAssurance session) {

  static final String ATTRIBUTE = "daylight.actor";

  /** The actor that {@link ActorAugmentor} attached; empty for the public and for a stranger with a valid token. */
  public static Optional<Actor> of(SecurityIdentity identity) {
    return Optional.ofNullable(identity.getAttribute(ATTRIBUTE));
  }

  public Set<String> permissions() {
    return holdings.stream().flatMap(h -> h.permissions().stream()).collect(Collectors.toCollection(TreeSet::new));
  }

  public List<Holding> granting(String permission) {
    return holdings.stream().filter(h -> h.grants(permission)).toList();
  }

  public Optional<Holding> granting(String permission, String unitCode) {
    return holdings.stream().filter(h -> h.grants(permission) && h.covers(unitCode)).findFirst();
  }
}
