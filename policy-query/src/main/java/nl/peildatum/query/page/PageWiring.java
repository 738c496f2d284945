package nl.peildatum.query.page;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The pages for people. */
@Configuration(proxyBeanMethods = false)
@Import({
  LandingPageEndpoint.class,
  CountryPageEndpoint.class,
  DecisionPageEndpoint.class,
  AccessibilityPageEndpoint.class,
  StyleEndpoint.class
})
public class PageWiring {
  @Bean
  HtmlReplies htmlReplies() {
    return new HtmlReplies(new PageTemplates());
  }
}
