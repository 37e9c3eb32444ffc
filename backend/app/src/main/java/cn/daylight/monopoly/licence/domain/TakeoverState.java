package cn.daylight.monopoly.licence.domain;

/** States of a batch of existing holders to be taken over. */
public enum TakeoverState { PROPOSED, CONFIRMED, REJECTED }
