package cn.daylight.platform.web;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logging.Logger.Level;

/**
 * A client that goes away before its connection is handled reaches the end of Netty's pipeline, which warns of it with
 * a stack. That is nothing for an operator; everything else that reaches the end still is, so only this is made quiet.
 */
@ApplicationScoped
class QuietResets implements Filter {

  private static final String LOGGER = "io.netty.channel.DefaultChannelPipeline";

  /** Kept, because the log manager holds loggers weakly and would forget the filter with them. */
  private final Logger pipeline = Logger.getLogger(LOGGER);
  private final org.jboss.logging.Logger quiet = org.jboss.logging.Logger.getLogger(QuietResets.class);

  void onStart(@Observes StartupEvent event) {
    pipeline.setFilter(this);
  }

  @Override
  public boolean isLoggable(LogRecord entry) {
    if (isReset(entry.getThrown())) {
      quiet.log(Level.DEBUG, "A client went away: " + entry.getThrown().getMessage());
      return false;
    }
    return true;
  }

  private static boolean isReset(Throwable thrown) {
    if (!(thrown instanceof IOException) || thrown.getMessage() == null) {
      return false;
    }
    return thrown.getMessage().contains("Connection reset") || thrown.getMessage().contains("Broken pipe");
  }
}
