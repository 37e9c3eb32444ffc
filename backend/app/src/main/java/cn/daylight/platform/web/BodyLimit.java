package cn.daylight.platform.web;

import cn.daylight.platform.problem.PlatformProblem;
import cn.daylight.platform.problem.Problem;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Bounds a body that comes in chunks: nobody told its length before. */
@Provider
class BodyLimit implements ReaderInterceptor {

  private final long maxBodyBytes;

  BodyLimit(@ConfigProperty(name = "daylight.body.max-bytes") long maxBodyBytes) {
    this.maxBodyBytes = maxBodyBytes;
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    context.setInputStream(new Bounded(context.getInputStream(), maxBodyBytes));
    return context.proceed();
  }

  private static final class Bounded extends FilterInputStream {

    private long left;

    Bounded(InputStream in, long most) {
      super(in);
      this.left = most;
    }

    @Override
    public int read() throws IOException {
      return counted(super.read(), 1);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      return counted(read, read);
    }

    private int counted(int result, int bytes) {
      left -= result < 0 ? 0 : bytes;
      if (left < 0) {
        throw Problem.of(PlatformProblem.PAYLOAD_TOO_LARGE);
      }
      return result;
    }
  }
}
