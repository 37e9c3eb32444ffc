package cn.daylight.monopoly.licence.service;

import cn.daylight.monopoly.licence.domain.HolderNature;

import cn.daylight.platform.document.QrCode;
import io.quarkus.qute.Template;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The certificate as XHTML for the PDF renderer: fills the template, which escapes what it prints. */
public final class CertificateDocument {

  /** What a retail licence permits to sell; other goods need another licence. */
  private static final String SCOPE = "卷烟、雪茄烟";

  /** Characters above which a line is set smaller, and smallest. */
  private static final int LONG = 26;
  private static final int VERY_LONG = 60;
  /** Characters of all such lines together above which the rows move closer. */
  private static final int FULL = 100;

  private final Template template;

  /** @param template {@code monopoly/licence-certificate.html}, parsed as text/html */
  CertificateDocument(Template template) {
    this.template = template;
  }

  /** Blocking only in so far as it computes; the same view gives the same text. */
  public String html(CertificateView view) {
    Map<String, Object> data = new HashMap<>();
    data.put("licenceNo", view.licenceNo());
    data.put("shop", line(view.shopName()));
    data.put("holder", line(view.holderName()));
    data.put("address", line(view.address()));
    data.put("density", density(view));
    data.put("nature", nature(view.holderNature()));
    data.put("classCode", view.customerClass().code());
    data.put("classLabel", view.customerClass().label());
    data.put("scope", SCOPE);
    data.put("supplier", clean(view.supplier()));
    data.put("validFrom", date(view.validFrom()));
    data.put("validTo", date(view.validTo()));
    data.put("issuedBy", clean(view.issuedBy()));
    data.put("issuedOn", date(view.issuedOn()));
    data.put("qr", QrCode.pngDataUri(view.checkAddress()));
    data.put("specimen", view.specimen());
    return template.data(data).render();
  }

  private static String nature(HolderNature nature) {
    return switch (nature) {
      case INDIVIDUAL -> "个体工商户";
      case ENTERPRISE -> "企业或其他组织";
    };
  }

  private static String date(LocalDate date) {
    return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
  }

  /** Without the characters that XML 1.0 cannot hold, which would end the rendering. */
  private static String clean(String text) {
    return text.codePoints()
        .filter(c -> c == '\t' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** A text and the style class that sets it: long ones smaller, so that the page stays one page. */
  private static Map<String, String> line(String text) {
    int length = text.length();
    return Map.of("text", clean(text), "style", length > VERY_LONG ? "tiny" : length > LONG ? "small" : "normal");
  }

  private static String density(CertificateView view) {
    int length = view.shopName().length() + view.holderName().length() + view.address().length();
    return length > FULL ? "dense" : "airy";
  }
}
