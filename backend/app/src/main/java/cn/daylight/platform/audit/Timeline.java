package cn.daylight.platform.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * One line of an object's timeline.
 *
 * @param elapsedSeconds since the line before; 0 on the first
 * @param opinion        the actor's own words, or null
 * @param leaf           the entry's leaf hash in the record, hex
 */
public record Timeline(UUID entryId, Instant at, String action, String fromState, String toState, String actorName,
                       String onBehalfOfName, String postCode, String opinion, long elapsedSeconds, String outcome,
                       String problem, String leaf) {
}
