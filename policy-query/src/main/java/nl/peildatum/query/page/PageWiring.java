package nl.peildatum.query.page;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The pages for people. */
@Configuration(proxyBeanMethods = false)
@Import({
  LandingPage.class,
  CountryPage.class,
  DecisionPage.class,
  AccessibilityPage.class,
  PageAssets.class
})
public class PageWiring {
  @Bean
  HtmlReply htmlReply() {
    return new HtmlReply(new PageTemplates());
  }
}
