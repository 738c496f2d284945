package nl.peildatum.query.checkpoint;

import nl.peildatum.query.log.LogKeys;
import nl.peildatum.query.log.PolicyLog;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The transparency log as this node knows it, and its endpoints. */
@Configuration(proxyBeanMethods = false)
@Import({CheckpointEndpoint.class, ProofEndpoint.class})
public class CheckpointWiring {

  @Bean
  PolicyLog policyLog() {
    return new PolicyLog();
  }

  @Bean
  LogKeys logKeys(
      @Value("${peildatum.checkpoint.public-keys:}") String publicKeys,
      @Value("${peildatum.checkpoint.keys:}") String privateKeys,
      @Value("${peildatum.checkpoint.retired-keys:}") String retired) {
    return LogKeys.of(publicKeys, privateKeys, retired);
  }
}
