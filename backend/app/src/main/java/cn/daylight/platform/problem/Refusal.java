package cn.daylight.platform.problem;

import java.util.UUID;

/** A refused attempt on an object: what supervision reads later. */
public record Refusal(String flow, UUID objectId, int objectVersion, String unitCode, String action, String fromState) {
}
