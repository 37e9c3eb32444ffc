package cn.daylight.platform.problem;

/** Refusals that any operation of any subsystem can answer with. */
public enum PlatformProblem implements ProblemType {
  MALFORMED_REQUEST(400, "请求格式有误"),
  INVALID_REQUEST(400, "填写内容有误"),
  UNAUTHENTICATED(401, "请先登录"),
  FORBIDDEN(403, "您没有办理此事项的权限"),
  /** Only in the record: a token claims a post that nobody gave its bearer. */
  ROLE_WITHOUT_APPOINTMENT(403, "登录令牌声称的岗位没有任命"),
  NOT_FOUND(404, "未找到，或不在您的管辖范围内"),
  METHOD_NOT_ALLOWED(405, "不支持的操作方式"),
  NOT_ACCEPTABLE(406, "无法提供所要求的格式"),
  STALE_VERSION(409, "内容已被他人更新，请重新载入"),
  ILLEGAL_ACTION(409, "当前状态不能办理此操作"),
  SEPARATION_OF_DUTIES(409, "职责分离：您已参与本事项的其他环节，或与本事项有利害关系"),
  DUPLICATE(409, "已存在相同的记录"),
  IDEMPOTENCY_IN_FLIGHT(409, "相同的请求正在处理"),
  APPOINTMENT_CONFLICT(409, "与该人员现有的任命冲突"),
  ADMINISTRATOR_KIND(409, "三员分立：此变更须由另一类管理员办理"),
  RULE_PERIOD_OVERLAP(409, "与该规则已定的期间重叠"),
  RULE_EFFECTIVE_DATE_PASSED(409, "生效日已到或已过，不能再确认"),
  PAYLOAD_TOO_LARGE(413, "提交的内容过大"),
  UNSUPPORTED_MEDIA_TYPE(415, "不支持的内容类型"),
  IDEMPOTENCY_KEY_REUSED(422, "同一幂等键已用于不同的请求"),
  TOO_MANY_REQUESTS(429, "提交过于频繁，请稍后再试"),
  BUSY(429, "系统繁忙，请稍后重试"),
  UNANTICIPATED(500, "系统出现意外，已记录");

  private final int status;
  private final String title;

  PlatformProblem(int status, String title) {
    this.status = status;
    this.title = title;
  }

  @Override
  public String type() {
    return "/problems/platform/" + ProblemType.slug(this);
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
