package nl.peildatum.query.assessment;

import nl.peildatum.query.parameters.MomentResolver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The endpoints and beans for questions about cases. */
@Configuration(proxyBeanMethods = false)
@Import({AssessmentsEndpoint.class, CaseHindsightEndpoint.class})
public class AssessmentWiring {
  @Bean
  CaseLines caseLines(MomentResolver moments) {
    return new CaseLines(moments);
  }

  @Bean
  CasesBefore casesBefore(MomentResolver moments, CaseLines cases) {
    return new CasesBefore(moments, cases);
  }
}
