package cn.daylight.hostile;

import cn.daylight.hostile.Hostile.Place;
import cn.daylight.hostile.Targets.Target;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Makes the hostile requests of one operation, from the contract and the corpus; the seed decides which. */
final class Mutations {

  /** At least so many for each operation; those with many fields and parameters get more. */
  static final int LEAST = 200;
  private static final int FIELD_VALUES = 110;
  private static final int QUERY_VALUES = 100;
  /** Texts that pass a pattern of people's text or nearly do: what the database may choke on. */
  private static final List<String> DEEP = List.of("\"x\\ud800\"", "\"\\udc00y\"", "\"\\ufffe\\uffff\\u0085\\u2028\"",
      Corpus.quoted("\ud83d\udeac\u202e\u0627';drop table platform.person;-- \\x00 %s {0} ?1 :name $1"));
  private static final List<String> CONTROL = List.of("\"a\\u0000b\"", "\"\\u0000\"", "\"\\u001b[31m\"", "\"a\\u007f\"");

  /** No URI: the framework refuses it before its first route. */
  private static final Pattern UNDECODABLE = Pattern.compile("%(?![0-9A-Fa-f]{2})|[{}]");

  private final Operation operation;
  private final Targets targets;
  private final Random random;
  private final String token;
  private final Target shared;
  private final Map<String, String> sharedBody;
  private final List<Hostile> made = new ArrayList<>();

  Mutations(Operation operation, Targets targets, Random random) {
    this.operation = operation;
    this.targets = targets;
    this.random = random;
    this.token = Targets.token(operation);
    this.shared = operation.pathParameters().isEmpty() ? new Target("", 0) : targets.fresh(operation);
    this.sharedBody = operation.hasBody() ? targets.body(operation, shared) : Map.of();
  }

  List<Hostile> all() {
    if (operation.hasBody()) {
      missingFields();
      fieldValues();
      deepTexts();
      wholeBodies();
      encodings();
      contentTypes();
    }
    queries();
    segments();
    headers();
    methods();
    fill();
    return made;
  }

  /** The request as it should be: every hostile one differs from it in one thing. */
  Hostile decent() {
    return decent(shared, operation.hasBody() ? sharedBody : null);
  }

  private Hostile decent(Target target, Map<String, String> body) {
    Hostile request = new Hostile(operation, "decent", Place.WITHIN, operation.method(), Targets.path(operation, target.id()), List.of(), null);
    request = request.and("Accept", "application/json, application/problem+json, application/pdf");
    if (token != null) {
      request = request.and("Authorization", "Bearer " + token);
    }
    if (operation.method().equals("POST")) {
      request = request.and("Idempotency-Key", Targets.key());
    }
    return body == null ? request : request.and("Content-Type", "application/json").carrying(Corpus.body(body));
  }

  private void add(String what, Place place, Hostile request) {
    made.add(request.named(what, UNDECODABLE.matcher(request.target()).find() ? Place.PROTOCOL : place));
  }

  private void within(String what, Hostile request) {
    add(what, Place.WITHIN, request);
  }

  private Hostile changed(Map<String, String> body, UnaryOperator<Map<String, String>> change) {
    return decent(shared, change.apply(new LinkedHashMap<>(body)));
  }

  private Map<String, String> body() {
    boolean creates = operation.pathParameters().isEmpty() && !operation.fields().containsKey("receiptCode");
    return creates ? targets.body(operation, shared) : sharedBody;
  }

  private static Map<String, String> put(Map<String, String> body, String field, String raw) {
    body.put(field, raw);
    return body;
  }

  private void missingFields() {
    operation.fields().keySet().forEach(field -> within("missing " + field, changed(sharedBody, b -> {
      b.remove(field);
      return b;
    })));
  }

  private void fieldValues() {
    List<String[]> candidates = new ArrayList<>();
    operation.fields().forEach((field, max) -> Corpus.jsonValues(max).forEach(raw -> candidates.add(new String[] {field, raw})));
    Collections.shuffle(candidates, random);
    candidates.stream().limit(FIELD_VALUES).forEach(c ->
        within(c[0] + "=" + shorten(c[1]), changed(body(), b -> put(b, c[0], c[1]))));
  }

  /** Each on an object of its own, so that nothing refuses before the database has seen the text. */
  private void deepTexts() {
    for (String field : operation.freeTexts()) {
      CONTROL.forEach(raw -> within(field + "=" + raw, changed(body(), b -> put(b, field, raw))));
      for (String raw : DEEP) {
        Target target = operation.pathParameters().isEmpty() ? shared : targets.fresh(operation);
        within("deep " + field + "=" + raw, decent(target, put(new LinkedHashMap<>(targets.body(operation, target)), field, raw)));
      }
    }
  }

  private void wholeBodies() {
    String json = Corpus.body(sharedBody);
    String longName = "n".repeat(5_000);
    for (String text : List.of("", " ", "null", "[]", "[" + json + "]", "\"text\"", "1", "true", "{", "{}", "}", json.substring(0, json.length() / 2), json.substring(0, json.length() - 1),
        json + json, json + " x", "/* */" + json, json.replace('"', '\''), "{,}", "{\"a\"}", "{\"a\":}", "\u0000" + json, "<xml/>", "a=b&c=d", "--x\r\n\r\nx\r\n--x--",
        "[".repeat(10_000), "{\"a\":".repeat(10_000), "[".repeat(10_000) + "]".repeat(10_000), "{\"a\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}", "9".repeat(100_000))) {
      within("body " + shorten(text), decent().carrying(text));
    }
    within("unknown field", changed(sharedBody, b -> put(b, "nobodyKnows", "1")));
    within("unknown long field", changed(sharedBody, b -> put(b, longName, "1")));
    within("unknown odd field", changed(sharedBody, b -> put(b, "java.lang.Exception select 1", "1")));
    within("prototype", changed(sharedBody, b -> put(b, "__proto__", "{\"admin\":true}")));
    within("class", changed(sharedBody, b -> put(b, "@class", "\"java.lang.Runtime\"")));
    String first = operation.fields().keySet().iterator().next();
    within("duplicate key", decent().carrying(json.substring(0, json.length() - 1) + ",\"" + first + "\":null}"));
    within("thousand fields", decent().carrying(json.substring(0, json.length() - 1) + ",\"u\":1".repeat(1_000) + "}"));
    within("five megabytes", decent().carrying("\"" + "x".repeat(5 * 1024 * 1024) + "\""));
    within("five megabytes of space", decent().carrying(" ".repeat(5 * 1024 * 1024) + json));
    within("five megabytes in chunks", decent().chunked(5 * 1024 * 1024));
  }

  private void encodings() {
    String json = Corpus.body(sharedBody);
    byte[] utf8 = json.getBytes(StandardCharsets.UTF_8);
    within("BOM", decent().carrying("\ufeff" + json));
    within("UTF-16", decent().carrying(json.getBytes(StandardCharsets.UTF_16)));
    within("UTF-16LE", decent().carrying(json.getBytes(StandardCharsets.UTF_16LE)));
    within("UTF-32", decent().carrying(json.getBytes(java.nio.charset.Charset.forName("UTF-32"))));
    within("GB18030", decent().carrying(json.getBytes(java.nio.charset.Charset.forName("GB18030"))));
    for (int[] bytes : List.of(new int[] {0xff}, new int[] {0xc0, 0xaf}, new int[] {0xed, 0xa0, 0x80}, new int[] {0xf8, 0x88, 0x80, 0x80, 0x80}, new int[] {0xe6, 0x9e}, new int[] {0x00})) {
      byte[] broken = new byte[utf8.length + bytes.length];
      int at = json.indexOf(':') + 2;
      System.arraycopy(utf8, 0, broken, 0, at);
      for (int i = 0; i < bytes.length; i++) {
        broken[at + i] = (byte) bytes[i];
      }
      System.arraycopy(utf8, at, broken, at + bytes.length, utf8.length - at);
      within("bytes " + Integer.toHexString(bytes[0]) + " inside", decent().carrying(broken));
    }
    byte[] noise = new byte[400];
    random.nextBytes(noise);
    within("noise", decent().carrying(noise));
    for (String coding : List.of("gzip", "deflate", "br", "zstd", "identity", "gzip, gzip", "bogus")) {
      within("garbage as " + coding, decent().with("Content-Encoding", coding).carrying(noise));
    }
  }

  private void contentTypes() {
    Corpus.CONTENT_TYPES.forEach(type -> within("Content-Type " + type, decent().with("Content-Type", type)));
    within("no Content-Type", decent().without("Content-Type"));
    within("two Content-Types", decent().and("Content-Type", "text/plain"));
    Corpus.KEYS.forEach(key -> within("Idempotency-Key " + shorten(key), decent().with("Idempotency-Key", key)));
    within("no Idempotency-Key", decent().without("Idempotency-Key"));
    within("two Idempotency-Keys", decent().and("Idempotency-Key", Targets.key()));
  }

  private void queries() {
    List<Hostile> candidates = new ArrayList<>();
    List<String> values = new ArrayList<>(Corpus.TEXTS);
    values.addAll(List.of("x".repeat(201), "x".repeat(6_000), "MDAwMDAwMDAtMDAwMC00MDAwLTgwMDAtMDAwMDAwMDAwMDAx", "MzMw", "Jw", "4pi6"));
    for (String name : operation.query()) {
      values.forEach(value -> candidates.add(asking(name + "=" + encoded(value)).named("?" + name + "=" + shorten(value), Place.WITHIN)));
      for (String raw : List.of(name, name + "=", name + "=%00", name + "=%ff", name + "=a&" + name + "=b", name + "=1&" + name + "=1", name + "[]=1", name + "[a]=1")) {
        candidates.add(asking(raw).named("?" + raw, Place.WITHIN));
      }
    }
    Collections.shuffle(candidates, random);
    made.addAll(candidates.subList(0, Math.min(QUERY_VALUES, candidates.size())));
    for (String raw : List.of("", "&&&", "=", "=&=", "?", "%00=%00", "unknown=1", "a=b".repeat(500), "q[]=1&q[]=2")) {
      within("?" + shorten(raw), asking(raw));
    }
    // what cannot be decoded is the request of no operation
    for (String raw : List.of("%", "a=%", "a=%zz", "%u0041=1", "a=%f")) {
      add("?" + raw, Place.PROTOCOL, asking(raw));
    }
  }

  private Hostile asking(String query) {
    Hostile request = decent();
    String needed = operation.id().equals("listLayoutCells") && !query.startsWith("countyCode") ? "countyCode=" + Targets.COUNTY + "&" : "";
    return request.to(request.target() + "?" + needed + query);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private void segments() {
    String path = decent().target();
    if (!operation.pathParameters().isEmpty()) {
      Corpus.SEGMENTS.forEach(s -> add("segment " + shorten(s), Place.ELSEWHERE, decent().to(Targets.path(operation, s))));
    }
    for (String other : List.of(path + "/", "/" + path, path + "//", path + "/..", path + "/.", path + ";a=b", path + "%2f", path + "%00", path + "#x", path.toUpperCase(java.util.Locale.ROOT),
        path.replace("/api/", "/api//"), path.replace("/api/", "/api/./"), path + "/nobody", path + ".json", path + "%", path + "?%%%", path.replace("v1", "v2"))) {
      add("path " + shorten(other), Place.ELSEWHERE, decent().to(other));
    }
  }

  private void headers() {
    Corpus.ACCEPTS.forEach(accept -> within("Accept " + accept, decent().with("Accept", accept)));
    within("no Accept", decent().without("Accept"));
    Corpus.AUTHORIZATIONS.forEach(value -> within("Authorization " + shorten(value), decent().with("Authorization", value)));
    within("no Authorization", decent().without("Authorization"));
    within("two Authorizations", decent().and("Authorization", "Bearer x"));
    within("nine kilobytes of one header", decent().and("X-Big", "x".repeat(9_000)));
    add("twenty kilobytes of one header", Place.PROTOCOL, decent().and("X-Big", "x".repeat(20_000)));
    add("two thousand headers", Place.PROTOCOL, many());
    add("a long request line", Place.PROTOCOL, decent().to("/" + "x".repeat(9_000)));
    add("a space in the request line", Place.PROTOCOL, decent().to(decent().target() + "/a b c"));
    add("a header without a name", Place.PROTOCOL, decent().and("", "x"));
    add("a header name with a space", Place.PROTOCOL, decent().and("a b", "x"));
    add("a broken length", Place.PROTOCOL, decent().carrying((byte[]) null).and("Content-Length", "banana"));
    add("a negative length", Place.PROTOCOL, decent().carrying((byte[]) null).and("Content-Length", "-1"));
    add("two lengths", Place.PROTOCOL, decent().carrying("{}").and("Content-Length", "3"));
  }

  private Hostile many() {
    Hostile request = decent();
    List<String[]> more = new ArrayList<>(request.headers());
    for (int i = 0; i < 2_000; i++) {
      more.add(new String[] {"X-" + i, "some value"});
    }
    return new Hostile(operation, "", Place.PROTOCOL, request.method(), request.target(), more, request.body());
  }

  private void methods() {
    Corpus.METHODS.stream().filter(m -> !operation.methods().contains(m)).forEach(m -> add("method " + m, Place.METHOD, decent().by(m)));
  }

  /** Fills up with odd headers and unknown parameters, so that also an operation without any input has its due. */
  private void fill() {
    int more = Math.max(40, LEAST + 10 - made.size());
    for (int i = 0; i < more; i++) {
      String text = Corpus.TEXTS.get(random.nextInt(Corpus.TEXTS.size()));
      if (random.nextBoolean()) {
        String header = Corpus.HEADERS.get(random.nextInt(Corpus.HEADERS.size()));
        within(header + " " + shorten(text), decent().with(header, text.replaceAll("[\\x00-\\x08\\x0a-\\x1f\\x7f]", "?")));
      } else {
        within("?unknown=" + shorten(text), asking("unknown=" + encoded(text)));
      }
    }
  }

  private static String shorten(String text) {
    return text.length() <= 60 ? text : text.substring(0, 40) + "…(" + text.length() + ")";
  }
}
