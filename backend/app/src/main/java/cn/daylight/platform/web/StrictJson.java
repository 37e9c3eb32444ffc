package cn.daylight.platform.web;

import cn.daylight.platform.problem.UnreadableCharactersException;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads JSON as the contract types it, and in one way only: left alone, the parser takes 20261123 for a day in the
 * year 57443, "true" for a truth, the last of two equal keys for the one that was meant, and stops reading where the
 * first document ends. Whoever checked the request before us may have read it in the other way.
 */
@Singleton
class StrictJson implements ObjectMapperCustomizer {

  @Override
  public void customize(ObjectMapper json) {
    json.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    json.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    json.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
    // a list holds what the contract says, and the contract knows no null
    json.configOverride(List.class).setSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
    for (CoercionInputShape shape : CoercionInputShape.values()) {
      json.coercionConfigDefaults().setCoercion(shape, CoercionAction.Fail);
    }
    // a measure of 30 is as good as one of 30.0
    json.coercionConfigFor(LogicalType.Float).setCoercion(CoercionInputShape.Integer, CoercionAction.TryConvert);
    json.registerModule(new SimpleModule("daylight")
        .addDeserializer(LocalDate.class, new IsoDate())
        .addDeserializer(String.class, new Text(false))
        .setDeserializerModifier(new EnumsByName()));
  }

  @Override
  public int priority() {
    return MINIMUM_PRIORITY;
  }

  /** A JSON string and nothing else, in the form of {@link PlainText}. */
  private static final class Text extends StdScalarDeserializer<String> implements ContextualDeserializer {

    private static final String TWO_LINES = "a\nb";

    private final boolean lines;

    Text(boolean lines) {
      super(String.class);
      this.lines = lines;
    }

    /** The contract's own pattern of the field says whether it is a free text of several lines. */
    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
      var pattern = property == null ? null : property.getAnnotation(jakarta.validation.constraints.Pattern.class);
      return new Text(pattern != null && Pattern.matches(pattern.regexp(), TWO_LINES));
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        return (String) context.handleUnexpectedToken(String.class, parser);
      }
      String text = PlainText.of(parser.getText(), lines);
      if (text == null) {
        throw new UnreadableCharactersException(parser);
      }
      return text;
    }
  }

  /** The generated enumerations are made from a text, and the parser would make that text of any scalar. */
  private static final class EnumsByName extends BeanDeserializerModifier {

    @Override
    public JsonDeserializer<?> modifyEnumDeserializer(DeserializationConfig config, JavaType type, BeanDescription description,
                                                      JsonDeserializer<?> deserializer) {
      return new ByName(deserializer);
    }
  }

  private static final class ByName extends DelegatingDeserializer {

    ByName(JsonDeserializer<?> delegate) {
      super(delegate);
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> delegate) {
      return new ByName(delegate);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      return parser.hasToken(JsonToken.VALUE_STRING) ? super.deserialize(parser, context)
          : context.handleUnexpectedToken(handledType(), parser);
    }
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
