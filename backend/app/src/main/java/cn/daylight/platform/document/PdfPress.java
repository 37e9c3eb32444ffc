package cn.daylight.platform.document;

import cn.daylight.platform.Workers;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Prints on the bounded worker pool. Reading the fonts and setting a first page take seconds: that is done behind the
 * start, so that no applicant waits for it and no start does. Without fonts the house serves all but documents.
 */
@ApplicationScoped
public class PdfPress {

  private static final String FIRST_PAGE = "<html><head><title>阳光</title><style>body{font-family:'Noto Serif SC'} p{font-family:'Noto Sans SC'}</style></head>"
      + "<body>阳光<p>0123456789</p></body></html>";

  private final Workers workers;
  private final Path fontFolder;
  private volatile PdfRenderer renderer;

  PdfPress(Workers workers, @ConfigProperty(name = "daylight.fonts.dir") Optional<String> fontFolder) {
    this.workers = workers;
    this.fontFolder = Path.of(fontFolder.orElse(""));
  }

  void onStart(@Observes StartupEvent event) {
    workers.behind(this::warm);
  }

  /** @param html as {@link PdfRenderer#render} wants it, made on the worker */
  public Uni<byte[]> print(Supplier<String> html) {
    return workers.run(() -> renderer().render(html.get()));
  }

  boolean isWarm() {
    return renderer != null;
  }

  private void warm() {
    try {
      renderer().render(FIRST_PAGE);
    } catch (RuntimeException e) {
      Log.error("Documents cannot be printed: " + e.getMessage(), e);
    }
  }

  /** One reads, the others wait for it: the fonts are large. */
  private PdfRenderer renderer() {
    PdfRenderer ready = renderer;
    return ready != null ? ready : read();
  }

  private synchronized PdfRenderer read() {
    if (renderer == null) {
      renderer = new PdfRenderer(fontFolder);
    }
    return renderer;
  }
}
