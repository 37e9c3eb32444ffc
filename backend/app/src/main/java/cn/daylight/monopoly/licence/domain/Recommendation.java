package cn.daylight.monopoly.licence.domain;

/** What the reviewer recommends. */
public enum Recommendation { GRANT, REFUSE }
