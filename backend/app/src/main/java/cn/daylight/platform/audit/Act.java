package cn.daylight.platform.audit;

import java.util.UUID;

/**
 * What the record keeps of one act on one object. The database adds position, time, transaction and leaf.
 *
 * @param outcome      ACT, or REFUSED with {@code problem}
 * @param digestBefore digest of the object's whole content before, hex; null when it did not exist
 * @param reason       the actor's opinion or reason in his own words; null when none was given
 * @param ruleVersion  which dated rules were applied; null when none
 */
public record Act(String flow, UUID objectId, int objectVersion, String unitCode, String action, String outcome,
                  String fromState, String toState, String digestBefore, String digestAfter,
                  String ruleVersion, String reason, String problem) {
}
