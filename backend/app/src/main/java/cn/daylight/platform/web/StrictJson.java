package cn.daylight.platform.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.regex.Pattern;

/** Reads JSON as the contract types it. Left alone, the parser takes 20261123 for a day in the year 57443. */
@Singleton
class StrictJson implements ObjectMapperCustomizer {

  @Override
  public void customize(ObjectMapper json) {
    json.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
    json.registerModule(new SimpleModule("daylight").addDeserializer(LocalDate.class, new IsoDate()));
  }

  @Override
  public int priority() {
    return MINIMUM_PRIORITY;
  }

  /** RFC 3339 full-date and nothing else: four digits of year, a day that exists. */
  private static final class IsoDate extends StdScalarDeserializer<LocalDate> {

    private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final DateTimeFormatter STRICT = DateTimeFormatter.ISO_LOCAL_DATE.withResolverStyle(ResolverStyle.STRICT);

    IsoDate() {
      super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      if (parser.hasToken(JsonToken.VALUE_STRING) && FORM.matcher(parser.getText()).matches()) {
        try {
          LocalDate date = LocalDate.parse(parser.getText(), STRICT);
          // PostgreSQL has no year 0
          if (date.getYear() > 0) {
            return date;
          }
        } catch (DateTimeParseException e) {
          // falls through: every text that is no date is refused in the same way
        }
      }
      return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
    }
  }
}
