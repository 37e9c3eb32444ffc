package cn.daylight.monopoly;

import cn.daylight.platform.problem.ProblemType;

/** Refusals of monopoly administration. */
public enum MonopolyProblem implements ProblemType {
  LAYOUT_FULL(409, "该网格零售点数量已达规划上限"),
  EARLIER_APPLICATION_PENDING(409, "同一网格有受理在先的申请尚未办结，须按受理顺序决定"),
  DISTANCE_TOO_SHORT(409, "与最近零售点的步行距离小于规划间距"),
  SCHOOL_TOO_NEAR(409, "与学校、幼儿园出入口的距离小于规定"),
  PREMISES_UNFIT(409, "经营场所不固定，或未与住所相独立"),
  PREMISES_ALREADY_LICENSED(409, "该场所已有有效的零售许可证"),
  PREMISES_ALREADY_APPLIED(409, "该场所已有正在办理的申请"),
  CERTIFICATE_NOT_READY(409, "尚未准予许可，没有可供下载的许可证"),
  EARLIER_FILING_WAITING(409, "同一网格有提交在先的申请尚未受理，须按先后顺序受理"),
  SUPPLEMENT_ASKED_ONCE(409, "需要补正的内容只能一次告知"),
  EXTENDED_ONCE(409, "作出决定的期限只能延长一次"),
  LICENCE_NUMBERS_USED_UP(409, "本县该类许可证号已用完，不能再核发"),
  OPEN_APPLICATIONS_LIMIT(409, "您在办的申请已达上限");

  private final int status;
  private final String title;

  MonopolyProblem(int status, String title) {
    this.status = status;
    this.title = title;
  }

  @Override
  public String type() {
    return "/problems/monopoly/" + ProblemType.slug(this);
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}
