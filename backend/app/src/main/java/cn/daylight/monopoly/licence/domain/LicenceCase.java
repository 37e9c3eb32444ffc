package cn.daylight.monopoly.licence.domain;

/**
 * What the guards of an application know.
 *
 * @param report the present site report, or null before there is one
 * @param layout what the layout plan says; null where the act does not depend on it
 */
public record LicenceCase(LicenceApplication application, SiteReport report, LayoutFacts layout) {

  public static LicenceCase of(LicenceApplication application) {
    return new LicenceCase(application, null, null);
  }
}
