package cn.daylight.platform;

import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Time-ordered ids (RFC 9562 version 7), so that new rows meet at the end of an index. */
public final class Ids {

  private Ids() {
  }

  public static UUID next() {
    return UuidVersion7Strategy.INSTANCE.generateUuid(null);
  }
}
