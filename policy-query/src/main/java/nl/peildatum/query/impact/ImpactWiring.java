package nl.peildatum.query.impact;

import nl.peildatum.query.parameters.MomentResolver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The endpoint and the beans of impact. */
@Configuration(proxyBeanMethods = false)
@Import(ImpactEndpoint.class)
public class ImpactWiring {
  @Bean
  ImpactLines impactLines(MomentResolver moments) {
    return new ImpactLines(moments);
  }
}
