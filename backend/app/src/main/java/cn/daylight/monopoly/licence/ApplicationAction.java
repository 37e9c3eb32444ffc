package cn.daylight.monopoly.licence;

/** Acts on a licence application. */
enum ApplicationAction { FILE, ACCEPT, DECLINE, REPORT, COUNTERSIGN, DISPUTE, REVIEW, RETURN, GRANT, REFUSE, WITHDRAW }
