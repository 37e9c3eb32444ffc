package cn.daylight.monopoly.licence.domain;

/** Acts on a take-over batch. */
public enum TakeoverAction { PROPOSE, CONFIRM, REJECT }
