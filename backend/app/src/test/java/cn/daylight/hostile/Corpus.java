package cn.daylight.hostile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an attacker, a broken client or a careless colleague puts where something else is expected. */
final class Corpus {

  /** Texts, as they are. Each is put into fields, parameters, headers and paths, encoded as the place needs. */
  static final List<String> TEXTS = List.of(
      "", " ", "   ", "\u0000", "a\u0000b", "\u0001\u001f", "\u007f", "a\nb", "a\r\nX-Evil: 1", "\t", "\u0085\u2028", "\ufeff", "\ufffe", "\uffff",
      "\ud83d\udeac\ud83d\udc6e", "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67", "\u202e\u0627\u0644\u0633\u0644\u0627\u0645", "e\u0301\u0301\u0301\u0301", "\uff10\uff11\uff12", "\u0660\u0661\u0662",
      "'", "\"", "\\", "';drop table platform.person;--", "' or '1'='1", "1) or 1=1--", "%' or 1=1 --", "$$;select pg_sleep(9);$$", "%", "_", "%_%", "\\%",
      "${7*7}", "{{7*7}}", "#{7*7}", "${jndi:ldap://127.0.0.1/a}", "<script>alert(1)</script>", "=1+1", "@SUM(1)", "../../../../etc/passwd",
      "..\\..\\windows", "file:///etc/passwd", "null", "undefined", "true", "NaN", "Infinity", "-0", "1e999", "0x10", "1_000", "-1", "0", "101", "2147483648",
      "9223372036854775808", "99999999999999999999999999", "2026-02-30", "0000-00-00", "2026-13-01", "99999-01-01", "+999999999-12-31", "2026-11-23T25:00:00Z",
      "24:00", "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff", "{}", "[]", "MDE5YWI3YzI", "Li4vLi4v", "AA==", "////", "a,b", "a;b");

  /** Raw JSON values: what cannot be said as a text. Lone surrogates are escapes, numbers go beyond every type. */
  static final List<String> LITERALS = List.of(
      "null", "true", "false", "0", "-1", "1", "0.1", "1e999", "-1e999", "1e-999", "1E400", "2147483647", "2147483648", "-2147483649", "9223372036854775808",
      "123456789012345678901234567890", "NaN", "Infinity", "-Infinity", "01", "+1", ".5", "0x1F", "[]", "{}", "[null]", "[[]]", "[\"a\"]", "{\"a\":1}", "{\"\":null}",
      "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"a\\ud83d\"", "\"\\u0000\"", "\"x\\u0000y\"", "\"\\u0008\\u001b[31m\"", "\"\\ufffe\\uffff\"", "\"\\q\"", "'single'", "undefined",
      "\"2026-02-30\"", "\"2026-11-23T00:00:00Z\"", "20261123", "[2026,11,23]", "[2026,2,30]", "[2026]", "\"-999999999-01-01\"", "\"9999-12-31\"", "\"0001-01-01\"", "1764000000000");

  /** Headers that change the meaning of a request in some server, and mean nothing in ours. */
  static final List<String> HEADERS = List.of(
      "X-HTTP-Method-Override", "X-Original-URL", "X-Rewrite-URL", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Prefix", "Forwarded",
      "Accept-Language", "Accept-Charset", "Accept-Encoding", "Cookie", "Range", "If-None-Match", "If-Modified-Since", "If-Match", "Origin", "Referer", "User-Agent",
      "X-Request-Id", "traceparent", "tracestate", "baggage", "Prefer", "TE", "Via", "Date", "From", "Pragma", "Sec-Fetch-Mode");

  static final List<String> ACCEPTS = List.of("text/html", "image/png", "application/xml", "text/*", "*/*;q=0", "application/json;q=0", ";;;", "a/b/c", "/",
      "application/json;q=banana", "application/json;q=-1", "application/vnd.nobody+json", "*", "application/json, text/html;q=0.1", "application/pdf;version=99", "\u00e9/\u00e9");

  static final List<String> CONTENT_TYPES = List.of("text/plain", "application/xml", "text/html", "multipart/form-data", "multipart/form-data; boundary=x",
      "application/x-www-form-urlencoded", "application/json; charset=utf-16", "application/json; charset=bogus", "application/json; charset=gb18030", "application/json; charset=\"",
      "application/json;;;", "////", "json", "*/*", "application/*", "application/octet-stream", "application/json-patch+json", "application/problem+json", "application/yaml",
      "application/json; charset=utf-8; charset=utf-7", "application/x-java-serialized-object", "\u00e9");

  static final List<String> AUTHORIZATIONS = List.of("Bearer", "Bearer ", "Bearer x", "Bearer a.b.c", "Bearer ..", "bearer eyJhbGciOiJub25lIn0.e30.", "Basic YTpi", "Basic !!!", "Digest username=\"a\"",
      "Negotiate AAAA", "Token abc", "\u00e9", "Bearer \u00e9\u00e9", "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.", "Bearer " + "A".repeat(6000), "Bearer null", "DPoP x", ",", "Bearer a b c", "'; --");

  static final List<String> KEYS = List.of("", "short", "a b c d e f g", "'or 1=1 --xx", "a".repeat(65), "a".repeat(5000), "../../../etc/pw", "\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9", "key,key,key,key", "%00%00%00%00");

  /** Segments of a path, as bytes on the wire. */
  static final List<String> SEGMENTS = List.of(
      "%00", "a%00b", "..", "../..", "..%2f..", "..;", "%2e%2e", "%2e%2e%2f", "%252e%252e", ".", "%", "%zz", "%c0%ae", "%ff%fe", "%ed%a0%80", "%e6%9e%97", "%F0%9F%9A%AC", "a".repeat(3000), ";x=1",
      "x;x=1", "%3b", "%2f", "%5c", "null", "undefined", "0", "-1", "1", "*", "%2a", "'", "%27%20or%201=1--", "%22", "%3Cscript%3E", "%0d%0aX-Evil:1", "%0a", "%20", "+", "~", "@", ":", "$%7Bx%7D",
      "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff", "00000000-0000-4000-8000-00000000000", "00000000-0000-4000-8000-0000000000000",
      "0-0-0-0-0", "1-1-1-1-1", "99999999-9999-9999-9999-9999999999999999999", "019ab7c2-4c30-7e62-8b43-7f508d9c1e21%00", "019AB7C2-4C30-7E62-8B43-7F508D9C1E21", "{id}", "%7Bid%7D",
      "330102100017", "33010210001", "3301021000177", "%EF%BC%93%EF%BC%93%EF%BC%90102100017", "abcdefghijkl", "999999999999", "000000000000");

  static final List<String> METHODS = List.of("PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE", "PROPFIND", "FOO", "get", "POST", "GET");

  private Corpus() {
  }

  /** Every value for a JSON field whose longest permitted text is this. */
  static List<String> jsonValues(int maxLength) {
    List<String> values = new ArrayList<>(LITERALS);
    TEXTS.forEach(text -> values.add(quoted(text)));
    values.add(quoted("x".repeat(maxLength + 1)));
    values.add(quoted("长".repeat(maxLength * 10)));
    values.add(quoted("x".repeat(100_000)));
    values.add("[".repeat(10_000) + "]".repeat(10_000));
    values.add("{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000));
    values.add("9".repeat(2_000));
    return values;
  }

  /** A JSON text; control characters as escapes, everything else as itself. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < 0x20) {
        quoted.append(String.format("\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }

  /** An object from names to raw JSON. */
  static String object(Map<String, String> fields) {
    StringBuilder json = new StringBuilder("{");
    fields.forEach((name, raw) -> json.append(json.length() == 1 ? "" : ",").append(quoted(name)).append(':').append(raw));
    return json.append('}').toString();
  }

  /** Members under {@code rows[].} become the one item of the list {@code rows}. */
  static String body(Map<String, String> body) {
    Map<String, String> top = new LinkedHashMap<>();
    Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    Map<String, String> further = new LinkedHashMap<>();
    body.forEach((name, raw) -> {
      if (name.contains("[].")) {
        rows.computeIfAbsent(name.substring(0, name.indexOf('[')), list -> new LinkedHashMap<>()).put(name.substring(name.indexOf('.') + 1), raw);
      } else if (name.endsWith("[+]")) {
        further.put(name.substring(0, name.indexOf('[')), "," + raw);
      } else {
        top.put(name, raw);
      }
    });
    rows.forEach((list, row) -> top.putIfAbsent(list, "[" + object(row) + further.getOrDefault(list, "") + "]"));
    return object(top);
  }
}
