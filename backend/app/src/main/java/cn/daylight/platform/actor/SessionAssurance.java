package cn.daylight.platform.actor;

import java.time.Instant;

/** How the session was opened: authentication class ({@code acr}), time, and the client program ({@code azp}). */
public record SessionAssurance(String acr, Instant authenticatedAt, String client) {

  /** One line for the record, for example {@code acr=1 auth_time=2026-11-23T10:00:00Z}. */
  public String line() {
    return "acr=" + acr + " auth_time=" + authenticatedAt;
  }
}
