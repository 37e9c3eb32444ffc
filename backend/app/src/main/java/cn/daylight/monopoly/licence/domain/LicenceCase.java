package cn.daylight.monopoly.licence.domain;

/**
 * What the guards of an application know.
 *
 * @param report       the present site report, or null before there is one
 * @param layout       what the layout plan says; null where the act does not depend on it
 * @param earlierFiled applications of the same cell that were filed before this one and wait for acceptance
 */
public record LicenceCase(LicenceApplication application, SiteReport report, LayoutFacts layout, long earlierFiled) {

  public static LicenceCase of(LicenceApplication application) {
    return new LicenceCase(application, null, null, 0);
  }

  public LicenceCase reported(SiteReport present) {
    return new LicenceCase(application, present, layout, earlierFiled);
  }

  public LicenceCase planned(LayoutFacts plan) {
    return new LicenceCase(application, report, plan, earlierFiled);
  }

  public LicenceCase behind(long earlier) {
    return new LicenceCase(application, report, layout, earlier);
  }
}
