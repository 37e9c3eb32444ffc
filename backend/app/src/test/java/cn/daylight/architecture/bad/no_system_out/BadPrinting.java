package cn.daylight.architecture.bad.no_system_out;

/** Bad on purpose: prints. */
class BadPrinting {

  void tell() {
    System.out.println("here");
  }
}
