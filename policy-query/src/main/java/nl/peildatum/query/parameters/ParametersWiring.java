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
  DefaultMoment freshness(@Value("${peildatum.query.lag-limit:5s}") Duration longestLag) {
    return new DefaultMoment(longestLag);
  }

  @Bean
  RecordWait recordWait(PolicyView view, QueryClock clock) {
    return new RecordWait(view, clock);
  }

  @Bean
  MomentResolver moments(
      PolicyView view, RecordWait wait, QueryClock clock, DefaultMoment freshness) {
    return new MomentResolver(view, wait, clock, freshness);
  }

  @Bean
  CountryQuestions countryQuestions(MomentResolver moments) {
    return new CountryQuestions(moments);
  }

  @Bean
  AllCountriesQuestions allCountriesQuestions(
      PolicyView view, QueryClock clock, DefaultMoment freshness) {
    return new AllCountriesQuestions(new AllCountriesResolver(view, clock, freshness), clock);
  }
}
