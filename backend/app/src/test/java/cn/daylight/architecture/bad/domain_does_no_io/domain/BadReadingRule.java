package cn.daylight.architecture.bad.domain_does_no_io.domain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bad on purpose: a rule reads a file. */
class BadReadingRule {

  String text(Path file) throws IOException {
    return Files.readString(file);
  }
}
