package cn.daylight.monopoly.licence;

/** What the reviewer recommends. */
enum Recommendation { GRANT, REFUSE }
