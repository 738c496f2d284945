package nl.peildatum.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A limit on the rate of requests")
class RateLimiterTest {
  private final AtomicLong now = new AtomicLong(-5);
  private final RateLimiter limiter = new RateLimiter("recording", 60, now::get);

  @Test
  @DisplayName("takes a minute's requests at once, then one for each part of a minute")
  void bucket() {
    for (var left = 59; left >= 0; left--) {
      assertThat(limiter.take("a")).isEqualTo(new RateLimiter.Grant(true, left, left == 0 ? 1 : 0));
    }
    assertThat(limiter.take("a")).isEqualTo(new RateLimiter.Grant(false, 0, 1));
    assertThat(limiter.take("b").allowed()).as("another client").isTrue();
    now.addAndGet(TimeUnit.SECONDS.toNanos(1));
    assertThat(limiter.take("a").allowed()).isTrue();
    assertThat(limiter.take("a").allowed()).isFalse();
    now.addAndGet(TimeUnit.MINUTES.toNanos(5));
    assertThat(limiter.take("a").remaining()).isEqualTo(59);
  }

  @Test
  @DisplayName("tells its policy and what is left in the headers of the draft")
  void headers() {
    assertThat(limiter.policy()).isEqualTo("\"recording\";q=60;w=60");
    assertThat(limiter.state(limiter.take("a"))).isEqualTo("\"recording\";r=59;t=0");
  }

  @Test
  @DisplayName("knows a fixed number of clients, however many come")
  void bounded() {
    for (var client = 0; client < 50_000; client++) {
      limiter.take("client " + client);
    }
    assertThat(limiter.clients()).isEqualTo(10_000);
  }

  @Test
  @DisplayName("counts an IPv6 address by its first 64 bits")
  void addresses() {
    assertThat(ClientAddress.counted("2001:db8:1:2:3:4:5:6")).isEqualTo("2001:db8:1:2");
    assertThat(ClientAddress.counted("192.0.2.1")).isEqualTo("192.0.2.1");
  }
}
