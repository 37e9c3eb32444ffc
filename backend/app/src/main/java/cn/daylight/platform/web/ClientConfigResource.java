package cn.daylight.platform.web;

import gen.platform.api.ClientConfigApi;
import gen.platform.model.ClientConfig;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the SPA must know before anybody signs in. */
class ClientConfigResource implements ClientConfigApi {

  private static final String CLIENT_ID = "daylight-spa";

  private final String issuer;
  private final boolean demo;
  private final String version;

  ClientConfigResource(@ConfigProperty(name = "daylight.oidc.issuer") String issuer,
                       @ConfigProperty(name = "daylight.demo") boolean demo,
                       @ConfigProperty(name = "daylight.version") String version) {
    this.issuer = issuer;
    this.demo = demo;
    this.version = version;
  }

  @Override
  @PermitAll
  public Uni<ClientConfig> getClientConfig() {
    return Uni.createFrom().item(new ClientConfig().issuer(URI.create(issuer)).clientId(CLIENT_ID).demo(demo).productVersion(version));
  }
}
