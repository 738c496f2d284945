package nl.peildatum.query.ask;

import java.time.Duration;
import java.util.List;
import nl.peildatum.query.view.PolicyView;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.Ordered;

/** Questions over HTTP. */
@Configuration(proxyBeanMethods = false)
@Import({
  CountriesEndpoint.class,
  PolicyEndpoint.class,
  AreasEndpoint.class,
  GroupsEndpoint.class,
  TimelineEndpoint.class,
  ComparisonEndpoint.class,
  HindsightEndpoint.class,
  CounterfactualEndpoint.class,
  ChangesEndpoint.class,
  RecordEndpoint.class,
  AnswerChangesEndpoint.class,
  DecisionEndpoint.class,
  AssessmentsEndpoint.class,
  CaseHindsightEndpoint.class,
  ImpactEndpoint.class,
  NoteEndpoint.class,
  SourcesEndpoint.class,
  AnnouncementGapsEndpoint.class,
  ProblemEndpoint.class,
  OpenApiEndpoint.class,
  EventSchemaEndpoint.class,
  QueryProblems.class,
  DeliveryReplies.class
})
public class AskWiring {

  /**
   * @param longestLag of what was read behind this node's clock, with which answers are still final
   */
  @Bean
  Moments moments(
      PolicyView view,
      QueryClock clock,
      @Value("${peildatum.query.lag-limit:5s}") Duration longestLag) {
    return new Moments(view, clock.source(), new Freshness(longestLag));
  }

  @Bean
  Questions questions(Moments moments) {
    return new Questions(moments);
  }

  @Bean
  CaseLines caseLines(Moments moments) {
    return new CaseLines(moments);
  }

  @Bean
  CasesBefore casesBefore(Moments moments, CaseLines cases) {
    return new CasesBefore(moments, cases);
  }

  @Bean
  ImpactLines impactLines(Moments moments) {
    return new ImpactLines(moments);
  }

  /** For everything that is about a whole country, or about many. */
  @Bean
  @Primary
  LongWork lists() {
    return new LongWork("lists");
  }

  /** For questions about one case or one area: they never wait for lists. */
  @Bean
  LongWork singleCases() {
    return new LongWork("single-cases");
  }

  /**
   * For what is small by itself, such as a page or one decision: it never waits for lists or cases.
   */
  @Bean
  LongWork pages() {
    return new LongWork("pages");
  }

  /**
   * @param patience with a client that does not get on, while others wait for its place
   */
  @Bean
  CaseStreams caseStreams(
      ReplyRoom room, @Value("${peildatum.query.patience:5s}") Duration patience) {
    return new CaseStreams(room, patience);
  }

  /**
   * @param patience with a client that does not get on, while others wait for its place
   */
  @Bean
  ReplyRoom replyRoom(@Value("${peildatum.query.patience:5s}") Duration patience) {
    return new ReplyRoom(patience);
  }

  /** Of all that is written out on the threads of requests for longer. */
  @Bean
  Turns turns() {
    return Turns.onAllButOneProcessor();
  }

  /**
   * @param most open at a time on this node
   * @param heartbeat after so much silence
   */
  @Bean
  EventStreams eventStreams(
      PolicyView view,
      @Value("${peildatum.query.streams:500}") int most,
      @Value("${peildatum.query.heartbeat:15s}") Duration heartbeat,
      Turns turns) {
    return new EventStreams(view, most, heartbeat, turns);
  }

  /** Before anything else stops: a stream ends only when it is told to. */
  @Bean
  ApplicationListener<ContextClosedEvent> endOfStreams(
      EventStreams streams, CaseStreams cases, List<LongWork> work) {
    return closed -> {
      streams.end();
      cases.close();
      work.forEach(LongWork::close);
    };
  }

  @Bean
  FilterRegistrationBean<StandingHeaders> standingHeaders() {
    var registration = new FilterRegistrationBean<>(new StandingHeaders());
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
    return registration;
  }

  /** Before everything else, the standing headers too, which it says itself. */
  @Bean
  FilterRegistrationBean<ShortRoadEndpoint> shortRoad(
      PolicyEndpoint endpoint, QueryProblems problems, PolicyView view) {
    var registration = new FilterRegistrationBean<>(new ShortRoadEndpoint(endpoint, problems));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    registration.addUrlPatterns("/v1/countries/*");
    return registration;
  }

  /** Takes the place of the framework's error page, which nobody should find. */
  @Bean
  ErrorController noErrorPage() {
    return new ErrorController() {};
  }

  /** No error page inside the application: what nobody answers, the valve does. */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> containerProblems() {
    return factory -> {
      factory.setProtocol(PunctualHttp.class.getName());
      factory.addContextCustomizers(
          context -> {
            for (var page : context.findErrorPages()) {
              context.removeErrorPage(page);
            }
            ((StandardHost) context.getParent())
                .setErrorReportValveClass(ProblemValve.class.getName());
          });
    };
  }
}
