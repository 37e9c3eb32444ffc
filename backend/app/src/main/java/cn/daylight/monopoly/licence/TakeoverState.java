package cn.daylight.monopoly.licence;

/** States of a batch of existing holders to be taken over. */
enum TakeoverState { PROPOSED, CONFIRMED, REJECTED }
