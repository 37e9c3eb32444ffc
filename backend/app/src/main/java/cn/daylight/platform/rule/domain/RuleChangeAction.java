package cn.daylight.platform.rule.domain;

/** Acts on a change of a rule. */
public enum RuleChangeAction { PROPOSE, CONFIRM, REJECT }
