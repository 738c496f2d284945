package nl.peildatum.query.casehindsight;

import nl.peildatum.query.assessment.CaseAnswers;
import nl.peildatum.query.parameters.MomentResolver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The endpoint and the bean for the hindsight of a case. */
@Configuration(proxyBeanMethods = false)
@Import(CaseHindsightEndpoint.class)
public class CaseHindsightWiring {
  @Bean
  CaseHindsightAnswers casesBefore(MomentResolver moments, CaseAnswers cases) {
    return new CaseHindsightAnswers(moments, cases);
  }
}
