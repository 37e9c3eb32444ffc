package cn.daylight.platform.readiness;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings without which, or with which, Daylight does not go to production. */
@Singleton
class Settings {

  private final String fieldKey;
  private final String databasePassword;
  private final String publicUrl;
  private final String issuer;
  private final boolean demo;

  Settings(@ConfigProperty(name = "daylight.field-key") java.util.Optional<String> fieldKey,
           @ConfigProperty(name = "quarkus.datasource.password") java.util.Optional<String> databasePassword,
           @ConfigProperty(name = "daylight.public-url") String publicUrl,
           @ConfigProperty(name = "daylight.oidc.issuer") String issuer,
           @ConfigProperty(name = "daylight.demo") boolean demo) {
    this.fieldKey = fieldKey.orElse("");
    this.databasePassword = databasePassword.orElse("");
    this.publicUrl = publicUrl;
    this.issuer = issuer;
    this.demo = demo;
  }

  List<String> findings() {
    List<String> findings = new ArrayList<>();
    if (databasePassword.length() < 12) {
      findings.add("DAYLIGHT_DB_PASSWORD is missing or shorter than 12 characters");
    }
    if (isWeak(fieldKey)) {
      findings.add("DAYLIGHT_FIELD_KEY is not a random key of 32 bytes in Base64");
    }
    if (!demo && !isHttps(publicUrl)) {
      findings.add("DAYLIGHT_PUBLIC_URL must be https outside a demo");
    }
    if (!demo && !isHttps(issuer)) {
      findings.add("DAYLIGHT_OIDC_ISSUER must be https outside a demo");
    }
    if (demo && !isLocal(publicUrl)) {
      findings.add("DAYLIGHT_DEMO is for this machine only: DAYLIGHT_PUBLIC_URL is not localhost");
    }
    return findings;
  }

  private static boolean isWeak(String base64) {
    try {
      byte[] key = Base64.getDecoder().decode(base64);
      long different = new String(key, java.nio.charset.StandardCharsets.ISO_8859_1).chars().distinct().count();
      return key.length != 32 || different < 16;
    } catch (IllegalArgumentException e) {
      return true;
    }
  }

  private static boolean isHttps(String url) {
    return "https".equals(URI.create(url).getScheme());
  }

  private static boolean isLocal(String url) {
    String host = URI.create(url).getHost();
    return "localhost".equals(host) || "127.0.0.1".equals(host);
  }
}
