package cn.daylight.platform.workflow;

import java.util.UUID;

/** Where an object of a procedure stands: all that is needed to say what may be done with it. */
public record Position<S extends Enum<S>>(UUID objectId, S state, String unitCode) {
}
