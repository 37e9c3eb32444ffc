package cn.daylight.architecture.bad.no_old_time;

import java.util.Date;

/** Bad on purpose: uses a date that can be changed. */
class BadDate {

  long millis(Date date) {
    return date.getTime();
  }
}
