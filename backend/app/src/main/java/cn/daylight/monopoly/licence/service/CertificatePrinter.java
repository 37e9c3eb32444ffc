package cn.daylight.monopoly.licence.service;

import cn.daylight.monopoly.licence.store.LicenceRows.LicenceRow;
import cn.daylight.platform.document.PdfPress;
import cn.daylight.platform.identity.CustomerClass;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Prints certificates. */
@ApplicationScoped
public class CertificatePrinter {

  private final PdfPress press;
  private final CertificateDocument document;
  private final String publicUrl;
  private final boolean demo;

  CertificatePrinter(PdfPress press, @Location("monopoly/licence-certificate.html") Template template,
                     @ConfigProperty(name = "daylight.public-url") String publicUrl,
                     @ConfigProperty(name = "daylight.demo") boolean demo) {
    this.press = press;
    this.document = new CertificateDocument(template);
    this.publicUrl = publicUrl;
    this.demo = demo;
  }

  public Uni<byte[]> print(LicenceRow row) {
    return press.print(() -> document.html(view(row)));
  }

  private CertificateView view(LicenceRow row) {
    return new CertificateView(row.licenceNo(), row.shopName(), row.holderName(), row.address(), row.holderNature(),
        CustomerClass.of(row.marketType(), row.format(), row.scale()), supplier(row.issuedBy()), row.validFrom(),
        row.validTo(), row.issuedBy(), row.issuedOn(), publicUrl + "/licences/" + row.licenceNo(), demo);
  }

  /** The city company supplies the holders of its city's counties: 杭州市… is supplied by 浙江省烟草公司杭州市公司. */
  private static String supplier(String issuedBy) {
    return "浙江省烟草公司" + issuedBy.substring(0, issuedBy.indexOf('市') + 1) + "公司";
  }
}
