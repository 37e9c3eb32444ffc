package cn.daylight.monopoly.licence.domain;

/**
 * What the guards of an application know.
 *
 * @param report          the present site report, or null before there is one
 * @param layout          what the layout plan says; null where the act does not depend on it
 * @param earlierFiled    applications of the same cell that were filed before this one and wait for acceptance
 * @param supplementAsked what is missing has been told
 */
public record LicenceCase(LicenceApplication application, SiteReport report, LayoutFacts layout, long earlierFiled, boolean supplementAsked) {

  public static LicenceCase of(LicenceApplication application) {
    return new LicenceCase(application, null, null, 0, false);
  }

  public LicenceCase reported(SiteReport present) {
    return new LicenceCase(application, present, layout, earlierFiled, supplementAsked);
  }

  public LicenceCase planned(LayoutFacts plan) {
    return new LicenceCase(application, report, plan, earlierFiled, supplementAsked);
  }

  public LicenceCase behind(long earlier) {
    return new LicenceCase(application, report, layout, earlier, supplementAsked);
  }

  public LicenceCase asked(boolean before) {
    return new LicenceCase(application, report, layout, earlierFiled, before);
  }
}
