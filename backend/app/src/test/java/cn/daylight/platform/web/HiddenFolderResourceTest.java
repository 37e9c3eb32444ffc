package cn.daylight.platform.web;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An installation under a folder whose name begins with a dot serves its pages like any other. */
@QuarkusTest
@TestProfile(HiddenFolderResourceTest.UnderADot.class)
class HiddenFolderResourceTest {

  /** A build of two files under {@code target/.installed}. */
  public static final class UnderADot implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      Path spa = Path.of("target", ".installed", "spa").toAbsolutePath();
      try {
        Files.createDirectories(spa.resolve("assets"));
        Files.writeString(spa.resolve("index.html"), "<!doctype html><title>page</title>");
        Files.writeString(spa.resolve("assets/app-1.js"), "export default 1;");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return Map.of("daylight.spa.dir", spa.toString());
    }
  }

  @Test
  void filesAndPagesAreServed() {
    assertEquals("export default 1;", given().get("/assets/app-1.js").then().statusCode(200).extract().asString());
    for (String page : new String[] {"/", "/index.html", "/licences/330102100017"}) {
      assertEquals("<!doctype html><title>page</title>", given().get(page).then().statusCode(200).extract().asString(), page);
    }
  }

  @Test
  void nothingOutsideTheFolderIsServed() {
    assertEquals(404, given().urlEncodingEnabled(false).get("/assets/%2e%2e/%2e%2e/%2e%2e/pom.xml").statusCode());
    assertEquals(404, given().get("/assets/absent.js").statusCode());
  }
}
