package nl.peildatum.query.ask;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import nl.peildatum.integrity.IntegrityCheck;
import nl.peildatum.query.EndpointsWiring;
import nl.peildatum.query.feed.Feeds;
import nl.peildatum.query.parameters.QueryClock;
import nl.peildatum.query.security.QuerySecurityWiring;
import nl.peildatum.query.view.PolicyView;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The questions over HTTP, on a view that the test fills and a clock that it sets. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({EndpointsWiring.class, QuerySecurityWiring.class})
public class AskApplication {
  @Bean
  PolicyView view() {
    return new PolicyView();
  }

  @Bean
  Feeds feeds(PolicyView view) {
    return new Feeds(view);
  }

  /** A check that nobody starts: no documents are kept here. */
  @Bean
  IntegrityCheck documentsCheck() {
    return new IntegrityCheck(
        "documents",
        found -> Map.of(),
        Duration.ofDays(1),
        Duration.ZERO,
        Instant::now,
        line -> {},
        line -> {});
  }

  @Bean
  SetClock setClock() {
    return new SetClock(Instant.parse("2026-11-24T12:00:00Z"));
  }

  @Bean
  QueryClock queryClock(SetClock clock) {
    return new QueryClock(clock);
  }
}
