package cn.daylight.monopoly.licence;

/** Acts on a take-over batch. */
enum TakeoverAction { PROPOSE, CONFIRM, REJECT }
