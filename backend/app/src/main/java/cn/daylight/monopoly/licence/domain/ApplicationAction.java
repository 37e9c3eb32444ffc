package cn.daylight.monopoly.licence.domain;

/** Acts on a licence application. */
public enum ApplicationAction { FILE, ACCEPT, DECLINE, REPORT, COUNTERSIGN, DISPUTE, REVIEW, RETURN, GRANT, REFUSE, WITHDRAW }
