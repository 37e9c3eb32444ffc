package cn.daylight.platform.problem;

import java.util.Map;

/**
 * What is wrong with one field.
 *
 * @param path       where, as the client sent it: {@code rows[3].licenceNo}, a parameter's name, or empty for the body
 * @param messageKey key of the {@link FieldReason}
 * @param params     bounds and the like that the sentence needs
 */
public record FieldError(String path, String messageKey, Map<String, String> params) {

  public static FieldError of(String path, FieldReason reason) {
    return new FieldError(path, reason.messageKey(), Map.of());
  }
}
