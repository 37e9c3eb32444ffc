package cn.daylight.platform.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** A text of a body holds characters that nobody sees. The parser adds where; the message never quotes the text. */
public final class UnreadableCharactersException extends MismatchedInputException {

  public UnreadableCharactersException(JsonParser parser) {
    super(parser, "characters that cannot be seen", String.class);
  }
}
