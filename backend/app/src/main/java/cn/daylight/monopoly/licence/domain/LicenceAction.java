package cn.daylight.monopoly.licence.domain;

/** Acts on a licence. */
public enum LicenceAction { ISSUE, TAKE_OVER }
