package cn.daylight.platform.problem;

import java.util.Map;

/**
 * What is wrong with one field.
 *
 * @param path       where, as the client sent it: {@code rows[3].licenceNo}, a parameter's name, or empty for the body
 * @param messageKey the reason's key in the client's locale, under {@code errors.}
 * @param params     bounds and the like that the sentence needs
 */
public record FieldError(String path, String messageKey, Map<String, String> params) {

  public static FieldError of(String path, String messageKey) {
    return new FieldError(path, messageKey, Map.of());
  }
}
