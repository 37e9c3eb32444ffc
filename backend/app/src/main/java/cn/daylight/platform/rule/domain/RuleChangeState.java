package cn.daylight.platform.rule.domain;

/** 规则变更的状态. IN_FORCE: confirmed; its parameter applies from its first day. */
public enum RuleChangeState { PROPOSED, IN_FORCE, REJECTED }
