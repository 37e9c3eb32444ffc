package cn.daylight.monopoly.licence.domain;

/** States of a licence. VALID is the only one in which its holder may be supplied (domain 10 §2.4). */
public enum LicenceState { VALID }
