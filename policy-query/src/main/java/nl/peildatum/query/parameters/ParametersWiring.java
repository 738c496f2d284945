package nl.peildatum.query.parameters;

import java.time.Duration;
import nl.peildatum.query.view.PolicyView;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans that read questions. */
@Configuration(proxyBeanMethods = false)
public class ParametersWiring {
  /**
   * @param longestLag the longest lag behind this node's clock with which answers are still final
   */
  @Bean
  Moments moments(
      PolicyView view,
      QueryClock clock,
      @Value("${peildatum.query.lag-limit:5s}") Duration longestLag) {
    return new Moments(view, clock.source(), new Freshness(longestLag));
  }

  @Bean
  Questions questions(Moments moments) {
    return new Questions(moments);
  }
}
