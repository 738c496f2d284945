package nl.peildatum.query.policy;

import nl.peildatum.query.reply.QueryProblems;
import nl.peildatum.query.view.PolicyView;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;

/** The endpoints of the policy of a country and of an area. */
@Configuration(proxyBeanMethods = false)
@Import({PolicyEndpoint.class, TimelineEndpoint.class, CounterfactualEndpoint.class})
public class PolicyWiring {
  /**
   * Registered before every other filter, so it adds the CORS headers itself. It checks no token:
   * it is there only where everyone may read.
   */
  @Bean
  @ConditionalOnProperty(name = "peildatum.reads", havingValue = "open", matchIfMissing = true)
  FilterRegistrationBean<AreaPolicyFilter> areaPolicyFilter(
      PolicyEndpoint endpoint, QueryProblems problems, PolicyView view) {
    var registration = new FilterRegistrationBean<>(new AreaPolicyFilter(endpoint, problems));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    registration.addUrlPatterns("/v1/countries/*");
    return registration;
  }
}
