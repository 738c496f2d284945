package nl.peildatum.command.workbench;

import nl.peildatum.command.Decisions;
import nl.peildatum.command.draft.Drafts;
import nl.peildatum.command.http.PreviewWork;
import nl.peildatum.command.signin.EndedSessionForms;
import nl.peildatum.web.ProblemPages;
import nl.peildatum.web.page.PrintedAddress;
import nl.peildatum.web.page.PublicSite;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
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
  WorkbenchReplies workbenchReplies(
      @Value("${peildatum.public-url:}") String publicUrl, PublicSite site) {
    return new WorkbenchReplies(PrintedAddress.under(publicUrl), site);
  }

  @Bean
  CaseComparisons caseComparisons() {
    return new CaseComparisons();
  }

  @Bean
  ShownPreviews shownPreviews(PreviewWork previews, CaseComparisons comparisons) {
    return new ShownPreviews(previews, comparisons);
  }

  @Bean
  EndedSessionForms endedSessionForms(
      @Value("${peildatum.public-url:}") String publicUrl,
      WorkbenchReplies replies,
      Decisions decisions,
      Drafts drafts,
      ShownPreviews previews) {
    return new EndedSessionReplies(
        new OwnOrigin(PrintedAddress.under(publicUrl)),
        replies,
        new FormReplies(replies, decisions, drafts),
        new DraftReplies(replies, decisions, drafts, previews));
  }

  /** For a service without the public pages. */
  @Bean
  @Fallback
  PublicSite siteElsewhere(@Value("${peildatum.public-url:}") String publicUrl) {
    return PublicSite.elsewhere(PrintedAddress.under(publicUrl));
  }

  /** For the same; the public pages have one about every problem. */
  @Bean
  @Fallback
  ProblemPages workbenchProblemPages(WorkbenchReplies replies) {
    return new WorkbenchProblemPages(replies);
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
