package cn.daylight.architecture.bad.platform_knows_no_subsystem.platform;

import cn.daylight.monopoly.MonopolyProblem;

/** Bad on purpose: the kernel knows a subsystem. */
class BadKernel {

  MonopolyProblem problem() {
    return MonopolyProblem.LAYOUT_FULL;
  }
}
