package nl.peildatum.query;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The query side alone: one node of as many as there are readers for. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({QueryWiring.class, ReadyEndpoint.class})
public class PolicyQuery {
  public static void main(String[] arguments) {
    var application = new SpringApplication(PolicyQuery.class);
    application.setDefaultProperties(
        Map.of("spring.threads.virtual.enabled", true, "server.shutdown", "graceful"));
    application.run(arguments);
  }
}
