package nl.peildatum.query.assessment;

import nl.peildatum.query.parameters.MomentResolver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The endpoint and the bean for questions about cases. */
@Configuration(proxyBeanMethods = false)
@Import(AssessmentsEndpoint.class)
public class AssessmentWiring {
  @Bean
  CaseAnswers caseLines(MomentResolver moments) {
    return new CaseAnswers(moments);
  }
}
