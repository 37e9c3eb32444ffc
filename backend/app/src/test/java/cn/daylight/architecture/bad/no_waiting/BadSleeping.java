package cn.daylight.architecture.bad.no_waiting;

/** Bad on purpose: sleeps. */
class BadSleeping {

  void rest() throws InterruptedException {
    Thread.sleep(1);
  }
}
