package cn.daylight.monopoly.licence.service;

import cn.daylight.monopoly.licence.store.LicenceRows.LicenceRow;
import cn.daylight.platform.Workers;
import cn.daylight.platform.document.PdfRenderer;
import cn.daylight.platform.identity.CustomerClass;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Prints certificates on the bounded worker pool. Fonts are read when the first one is asked for. */
@ApplicationScoped
public class CertificatePrinter {

  private final Workers workers;
  private final CertificateDocument document;
  private final Path fontFolder;
  private final String publicUrl;
  private final boolean demo;
  private volatile PdfRenderer renderer;

  CertificatePrinter(Workers workers, @Location("monopoly/licence-certificate.html") Template template,
                     @ConfigProperty(name = "daylight.fonts.dir") java.util.Optional<String> fontFolder,
                     @ConfigProperty(name = "daylight.public-url") String publicUrl,
                     @ConfigProperty(name = "daylight.demo") boolean demo) {
    this.workers = workers;
    this.document = new CertificateDocument(template);
    this.fontFolder = Path.of(fontFolder.orElse(""));
    this.publicUrl = publicUrl;
    this.demo = demo;
  }

  public Uni<byte[]> print(LicenceRow row) {
    return workers.run(() -> renderer().render(document.html(view(row))));
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

  private PdfRenderer renderer() {
    PdfRenderer ready = renderer;
    if (ready == null) {
      ready = new PdfRenderer(fontFolder);
      renderer = ready;
    }
    return ready;
  }
}
