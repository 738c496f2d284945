package nl.peildatum.query.page;

import nl.peildatum.query.page.about.AccessibilityPageEndpoint;
import nl.peildatum.query.page.country.CountryPageEndpoint;
import nl.peildatum.query.page.decision.DecisionPageEndpoint;
import nl.peildatum.query.page.frame.HtmlReplies;
import nl.peildatum.query.page.frame.PageTemplates;
import nl.peildatum.query.page.frame.StyleEndpoint;
import nl.peildatum.query.page.landing.LandingPageEndpoint;
import nl.peildatum.query.page.time.ComparisonPageEndpoint;
import nl.peildatum.query.page.time.TimelinePageEndpoint;
import nl.peildatum.query.page.time.TwoAxesPageEndpoint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The pages for people. */
@Configuration(proxyBeanMethods = false)
@Import({
  LandingPageEndpoint.class,
  CountryPageEndpoint.class,
  TimelinePageEndpoint.class,
  TwoAxesPageEndpoint.class,
  ComparisonPageEndpoint.class,
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
