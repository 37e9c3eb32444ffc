package cn.daylight.platform.org;

/** States of a person's entry. */
public enum PersonState { ACTIVE }
