package nl.peildatum.query.cases;

import java.time.Duration;
import nl.peildatum.query.question.Moments;
import nl.peildatum.query.reply.ReplyRoom;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Questions about cases. */
@Configuration(proxyBeanMethods = false)
@Import({AssessmentsEndpoint.class, CaseHindsightEndpoint.class})
public class CasesWiring {
  @Bean
  CaseLines caseLines(Moments moments) {
    return new CaseLines(moments);
  }

  @Bean
  CasesBefore casesBefore(Moments moments, CaseLines cases) {
    return new CasesBefore(moments, cases);
  }

  /**
   * @param patience with a client that does not get on, while others wait for its place
   */
  @Bean
  CaseStreams caseStreams(
      ReplyRoom room, @Value("${peildatum.query.patience:5s}") Duration patience) {
    return new CaseStreams(room, patience);
  }
}
