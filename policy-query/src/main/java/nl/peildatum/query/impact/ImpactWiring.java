package nl.peildatum.query.impact;

import nl.peildatum.query.question.Moments;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Which answers given before read otherwise. */
@Configuration(proxyBeanMethods = false)
@Import(ImpactEndpoint.class)
public class ImpactWiring {
  @Bean
  ImpactLines impactLines(Moments moments) {
    return new ImpactLines(moments);
  }
}
