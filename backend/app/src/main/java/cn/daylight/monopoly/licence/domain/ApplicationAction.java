package cn.daylight.monopoly.licence.domain;

/** Acts on a licence application. */
public enum ApplicationAction {
  FILE, ASK_SUPPLEMENT, SUPPLEMENT, ACCEPT, DECLINE, REPORT, COUNTERSIGN, DISPUTE, REVIEW, RETURN, GRANT, REFUSE, EXTEND, DELIVER, WITHDRAW
}
