package cn.daylight.platform.actor;

/** 三员分立: system, security and audit administrators; everything else is business. */
public enum PostKind { SYSTEM, SECURITY, AUDIT, BUSINESS }
