package nl.peildatum.query;

import java.util.List;
import nl.peildatum.query.about.AboutWiring;
import nl.peildatum.query.assessment.AssessmentWiring;
import nl.peildatum.query.casehindsight.CaseHindsightWiring;
import nl.peildatum.query.checkpoint.CheckpointWiring;
import nl.peildatum.query.compare.CompareWiring;
import nl.peildatum.query.countries.CountriesWiring;
import nl.peildatum.query.evidence.EvidenceWiring;
import nl.peildatum.query.feed.FeedWiring;
import nl.peildatum.query.gaps.GapsWiring;
import nl.peildatum.query.history.HistoryWiring;
import nl.peildatum.query.impact.ImpactWiring;
import nl.peildatum.query.page.PageWiring;
import nl.peildatum.query.parameters.ParametersWiring;
import nl.peildatum.query.policy.PolicyWiring;
import nl.peildatum.query.reply.LongWork;
import nl.peildatum.query.reply.ReplyWiring;
import nl.peildatum.query.sources.SourcesWiring;
import nl.peildatum.query.stream.EventStreams;
import nl.peildatum.query.stream.LineStreams;
import nl.peildatum.query.stream.StreamWiring;
import nl.peildatum.web.WebWiring;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.ContextClosedEvent;

/** All HTTP endpoints of the query side. */
@Configuration(proxyBeanMethods = false)
@Import({
  AboutWiring.class,
  AssessmentWiring.class,
  CaseHindsightWiring.class,
  CheckpointWiring.class,
  CompareWiring.class,
  CountriesWiring.class,
  EvidenceWiring.class,
  FeedWiring.class,
  GapsWiring.class,
  HistoryWiring.class,
  ImpactWiring.class,
  PolicyWiring.class,
  SourcesWiring.class,
  PageWiring.class,
  ParametersWiring.class,
  ReplyWiring.class,
  StreamWiring.class,
  WebWiring.class
})
public class EndpointsWiring {

  /** Ends the streams before any other bean stops: a stream does not end by itself. */
  @Bean
  ApplicationListener<ContextClosedEvent> endOfStreams(
      EventStreams streams, LineStreams cases, List<LongWork> work) {
    return closed -> {
      streams.end();
      cases.close();
      work.forEach(LongWork::close);
    };
  }
}
