package nl.peildatum.query.page;

import nl.peildatum.query.page.about.AccessibilityPageEndpoint;
import nl.peildatum.query.page.about.ApiPageEndpoint;
import nl.peildatum.query.page.about.GlossaryPageEndpoint;
import nl.peildatum.query.page.about.StatusPageEndpoint;
import nl.peildatum.query.page.about.VerifierEndpoint;
import nl.peildatum.query.page.assessment.CasePageEndpoint;
import nl.peildatum.query.page.country.CountryPageEndpoint;
import nl.peildatum.query.page.decision.DecisionPageEndpoint;
import nl.peildatum.query.page.frame.HtmlReplies;
import nl.peildatum.query.page.frame.RefusedPages;
import nl.peildatum.query.page.frame.StyleEndpoint;
import nl.peildatum.query.page.landing.LandingPageEndpoint;
import nl.peildatum.query.page.moratoria.MoratoriaPageEndpoint;
import nl.peildatum.query.page.search.SearchPageEndpoint;
import nl.peildatum.query.page.time.ComparisonPageEndpoint;
import nl.peildatum.query.page.time.TimelinePageEndpoint;
import nl.peildatum.query.page.time.TwoAxesPageEndpoint;
import nl.peildatum.query.view.PolicyView;
import nl.peildatum.web.ProblemPages;
import nl.peildatum.web.page.PageTemplates;
import nl.peildatum.web.page.PublicSite;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The pages for people. */
@Configuration(proxyBeanMethods = false)
@Import({
  LandingPageEndpoint.class,
  CountryPageEndpoint.class,
  SearchPageEndpoint.class,
  MoratoriaPageEndpoint.class,
  TimelinePageEndpoint.class,
  TwoAxesPageEndpoint.class,
  ComparisonPageEndpoint.class,
  DecisionPageEndpoint.class,
  CasePageEndpoint.class,
  AccessibilityPageEndpoint.class,
  StatusPageEndpoint.class,
  GlossaryPageEndpoint.class,
  ApiPageEndpoint.class,
  StyleEndpoint.class,
  VerifierEndpoint.class
})
public class PageWiring {
  @Bean
  HtmlReplies htmlReplies(@Value("${peildatum.public-url:}") String publicUrl) {
    return new HtmlReplies(new PageTemplates(), publicUrl);
  }

  @Bean
  @ConditionalOnBooleanProperty("peildatum.pages.warm-up")
  PageWarmUp pageWarmUp(PolicyView view, @Value("${server.address:127.0.0.1}") String host) {
    return new PageWarmUp(view, host);
  }

  @Bean
  PublicSite publicSite() {
    return PublicSite.HERE;
  }

  @Bean
  ProblemPages problemPages(HtmlReplies html) {
    return new RefusedPages(html);
  }
}
