package cn.daylight.platform.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.daylight.testing.Api;
import cn.daylight.testing.Patience;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** The fonts are read behind the start: the first applicant does not wait for them, and neither does readiness. */
@QuarkusTest
class PdfPressResourceTest {

  @Inject
  PdfPress press;

  @Test
  void fontsAreReadBeforeAnybodyAsksForADocument() {
    assertEquals(200, Api.anonymous().get("/q/health/ready").statusCode());
    Patience.until("a warm press", press::isWarm);
  }
}
