package cn.daylight.platform.org.domain;

/** States of a person's entry. */
public enum PersonState { ACTIVE }
