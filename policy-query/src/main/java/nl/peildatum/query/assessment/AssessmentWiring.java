package nl.peildatum.query.assessment;

import java.time.Duration;
import nl.peildatum.query.parameters.Moments;
import nl.peildatum.query.reply.ReplyRoom;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The endpoints and beans for questions about cases. */
@Configuration(proxyBeanMethods = false)
@Import({AssessmentsEndpoint.class, CaseHindsightEndpoint.class})
public class AssessmentWiring {
  @Bean
  CaseLines caseLines(Moments moments) {
    return new CaseLines(moments);
  }

  @Bean
  CasesBefore casesBefore(Moments moments, CaseLines cases) {
    return new CasesBefore(moments, cases);
  }

  /**
   * @param patience how long a client may make no progress while other clients wait for its place
   */
  @Bean
  CaseStreams caseStreams(
      ReplyRoom room, @Value("${peildatum.query.patience:5s}") Duration patience) {
    return new CaseStreams(room, patience);
  }
}
