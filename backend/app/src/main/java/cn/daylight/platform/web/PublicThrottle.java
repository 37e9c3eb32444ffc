package cn.daylight.platform.web;

import cn.daylight.platform.problem.PlatformProblem;
import cn.daylight.platform.problem.Problem;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Bounds what one address may ask of the public operations, so that nobody floods a county with filings or tries
 * numbers and receipts by the million. Which operations those are follows from their form in the contract, so that a
 * new one is bounded without anybody's thinking of it: every public POST and every public look-up by a path's value
 * costs a query; one that takes an idempotency key costs a filing as well, given back when nothing was filed. Each
 * replica counts for itself: the bound is per replica.
 */
@Singleton
public class PublicThrottle {

  private static final long MOST_ADDRESSES = 100_000;
  private static final long LONGEST_WAIT_SECONDS = 3_600;
  private static final int CREATED = 201;
  private static final String TAKEN = "daylight.throttle.filing";

  private enum Cost { NOTHING, QUERY, FILING }

  private final Map<Method, Cost> costs = new ConcurrentHashMap<>();
  private final Optional<LoadingCache<String, Bucket>> filings;
  private final Optional<LoadingCache<String, Bucket>> queries;
  private final MeterRegistry metrics;

  PublicThrottle(@ConfigProperty(name = "daylight.public.limit.filings-per-hour") int filingsPerHour,
                 @ConfigProperty(name = "daylight.public.limit.queries-per-minute") int queriesPerMinute,
                 @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding", defaultValue = "false") boolean forwarding,
                 @ConfigProperty(name = "quarkus.http.proxy.trusted-proxies") Optional<List<String>> proxies,
                 MeterRegistry metrics) {
    if (forwarding && proxies.orElse(List.of()).isEmpty()) {
      throw new IllegalStateException("quarkus.http.proxy.trusted-proxies names nobody: every client could choose its own address");
    }
    this.filings = buckets(filingsPerHour, Duration.ofHours(1));
    this.queries = buckets(queriesPerMinute, Duration.ofMinutes(1));
    this.metrics = metrics;
  }

  /** An address that has not asked for as long as a bucket takes to fill is forgotten: a new bucket is full as well. */
  private static Optional<LoadingCache<String, Bucket>> buckets(int tokens, Duration period) {
    return tokens == 0 ? Optional.empty() : Optional.of(Caffeine.newBuilder()
        .maximumSize(MOST_ADDRESSES)
        .expireAfterAccess(period)
        .build(address -> Bucket.builder().addLimit(limit -> limit.capacity(tokens).refillGreedy(tokens, period)).build()));
  }

  @ServerRequestFilter
  public void take(ContainerRequestContext request, ResourceInfo matched, RoutingContext routing) {
    Cost cost = matched == null || matched.getResourceMethod() == null ? Cost.NOTHING
        : costs.computeIfAbsent(matched.getResourceMethod(), PublicThrottle::cost);
    if (cost == Cost.NOTHING) {
      return;
    }
    String address = ClientAddress.of(routing.request());
    queries.ifPresent(buckets -> takeFrom(buckets.get(address)));
    if (cost == Cost.FILING) {
      filings.map(buckets -> buckets.get(address)).ifPresent(bucket -> {
        takeFrom(bucket);
        request.setProperty(TAKEN, bucket);
      });
    }
  }

  @ServerResponseFilter
  public void giveBack(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(TAKEN) instanceof Bucket bucket && response.getStatus() != CREATED) {
      bucket.addTokens(1);
    }
  }

  private void takeFrom(Bucket bucket) {
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      metrics.counter("daylight.public.throttled").increment();
      long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
      throw Problem.of(PlatformProblem.TOO_MANY_REQUESTS).retryingAfter(Math.min(seconds, LONGEST_WAIT_SECONDS));
    }
  }

  private static Cost cost(Method method) {
    if (!method.isAnnotationPresent(PermitAll.class)) {
      return Cost.NOTHING;
    }
    List<Method> declared = Declared.of(method);
    List<Annotation> parameters = declared.stream().flatMap(m -> Stream.of(m.getParameterAnnotations())).flatMap(Stream::of).toList();
    if (parameters.stream().anyMatch(a -> a instanceof HeaderParam header && header.value().equals("Idempotency-Key"))) {
      return Cost.FILING;
    }
    boolean asks = declared.stream().anyMatch(m -> m.isAnnotationPresent(POST.class)) || parameters.stream().anyMatch(PathParam.class::isInstance);
    return asks ? Cost.QUERY : Cost.NOTHING;
  }
}
