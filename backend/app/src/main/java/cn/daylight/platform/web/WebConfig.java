package cn.daylight.platform.web;

import cn.daylight.platform.tx.CurrentRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.FileSystemAccess;
import io.vertx.ext.web.handler.StaticHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Headers on every answer, and the SPA on the same address when a folder with its build is named. Paths that belong
 * to the API or to the health of the server are never answered by the SPA.
 */
@ApplicationScoped
class WebConfig {

  private static final String HASHED = "/assets/";
  /** Before any handler of the framework looks at the token. */
  private static final int FIRST = -1_000;
  private static final Pattern SIGNED_TOKEN = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]*");
  private static final String BEARER = "Bearer ";

  private final String csp;
  private final Optional<Path> spa;

  WebConfig(@ConfigProperty(name = "daylight.oidc.issuer") String issuer,
            @ConfigProperty(name = "daylight.spa.dir") Optional<Path> spa) {
    URI uri = URI.create(issuer);
    String origin = uri.getScheme() + "://" + uri.getAuthority();
    this.csp = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
        + "font-src 'self' data:; connect-src 'self' " + origin + "; frame-src 'self' blob:; object-src 'none'; "
        + "base-uri 'self'; form-action 'self' " + origin + "; frame-ancestors 'none'";
    this.spa = spa.filter(Files::isDirectory);
  }

  void routes(@Observes Router router) {
    router.route().order(FIRST).handler(WebConfig::dropUnreadableToken);
    router.route().order(-100).handler(this::headers);
    spa.ifPresent(dir -> serve(router, dir));
  }

  /** What has not even the form of a signed token counts as none: the framework stumbles over some of it (500). */
  private static void dropUnreadableToken(RoutingContext context) {
    String given = context.request().getHeader("Authorization");
    if (given != null && given.regionMatches(true, 0, BEARER, 0, BEARER.length())
        && !SIGNED_TOKEN.matcher(given.substring(BEARER.length()).strip()).matches()) {
      context.request().headers().remove("Authorization");
    }
    context.next();
  }

  private void headers(RoutingContext context) {
    var headers = context.response().headers();
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=(self)");
    headers.set("Content-Security-Policy", csp);
    if (isApi(context)) {
      headers.set("Cache-Control", "no-store");
    }
    context.addHeadersEndHandler(done -> {
      String id = context.get(CurrentRequest.REQUEST_ID);
      if (id != null) {
        headers.set(CurrentRequest.REQUEST_ID, id);
      }
    });
    context.next();
  }

  private void serve(Router router, Path dir) {
    StaticHandler files = StaticHandler.create(FileSystemAccess.ROOT, dir.toAbsolutePath().toString())
        // Every segment of the path counts as hidden, also those above the folder: an installation under a folder
        // whose name begins with a dot would serve nothing. The build itself holds no hidden file.
        .setIncludeHidden(true)
        .setDirectoryListing(false)
        .setFilesReadOnly(false)
        .setMaxAgeSeconds(0);
    router.route("/*").method(HttpMethod.GET).method(HttpMethod.HEAD).order(20_000).handler(context -> {
      if (isApi(context)) {
        context.next();
        return;
      }
      if (context.normalizedPath().startsWith(HASHED)) {
        context.addHeadersEndHandler(done -> context.response().headers().set("Cache-Control", "public, max-age=31536000, immutable"));
      } else {
        context.addHeadersEndHandler(done -> context.response().headers().set("Cache-Control", "no-cache"));
      }
      files.handle(context);
    });
    router.route("/*").method(HttpMethod.GET).method(HttpMethod.HEAD).order(20_001).handler(context -> fallback(context, dir));
  }

  /** A path of the SPA's own router: its page answers, so that a bookmark or a QR code opens. */
  private void fallback(RoutingContext context, Path dir) {
    String path = context.normalizedPath();
    boolean page = !isApi(context) && !path.startsWith(HASHED) && path.lastIndexOf('.') < path.lastIndexOf('/');
    if (page) {
      context.response().headers().set("Cache-Control", "no-cache");
      context.response().headers().set("Content-Type", "text/html; charset=utf-8");
      context.response().sendFile(dir.resolve("index.html").toString());
    } else {
      context.next();
    }
  }

  private static boolean isApi(RoutingContext context) {
    String path = context.normalizedPath();
    return path.equals("/api") || path.startsWith("/api/") || path.equals("/q") || path.startsWith("/q/");
  }
}
