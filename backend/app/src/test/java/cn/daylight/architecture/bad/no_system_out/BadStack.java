package cn.daylight.architecture.bad.no_system_out;

/** Bad on purpose: prints a stack. */
class BadStack {

  void swallow(Exception e) {
    e.printStackTrace();
  }
}
