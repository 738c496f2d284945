package nl.peildatum.command.workbench;

import nl.peildatum.web.ProblemPages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The pages of the workbench. */
@Configuration(proxyBeanMethods = false)
@Import({
  WorkbenchEndpoint.class,
  WorkbenchStyleEndpoint.class,
  DecisionFormEndpoint.class,
  DraftPagesEndpoint.class,
  ImportPageEndpoint.class,
  UnfinishedFormsEndpoint.class,
  RecordedDecisionsEndpoint.class,
  WorkbenchProblems.class
})
public class WorkbenchWiring {
  /** Before the filters of the sign-in, which read a field of each form. */
  private static final int BEFORE_THE_SIGN_IN = -150;

  @Bean
  WorkbenchReplies workbenchReplies(@Value("${peildatum.public-url:}") String publicUrl) {
    return new WorkbenchReplies(publicUrl);
  }

  @Bean
  FilterRegistrationBean<SentFormFilter> sentFormFilter(ObjectProvider<ProblemPages> pages) {
    var filter = new SentFormFilter(pages.getIfAvailable(() -> ProblemPages.NONE));
    var registration = new FilterRegistrationBean<>(filter);
    registration.addUrlPatterns("/beheer/*");
    registration.setOrder(BEFORE_THE_SIGN_IN);
    return registration;
  }
}
