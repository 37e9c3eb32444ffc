package cn.daylight.monopoly.licence;

import cn.daylight.monopoly.licence.LicenceRows.LicenceRow;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class CertificatePrinter {
  Uni<byte[]> print(LicenceRow row) {
    return Uni.createFrom().item(new byte[0]);
  }
}
