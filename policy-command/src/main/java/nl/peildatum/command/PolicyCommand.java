package nl.peildatum.command;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The command side alone, over an event store and a broker that are configured. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(CommandWiring.class)
public class PolicyCommand {
  public static void main(String[] arguments) {
    var application = new SpringApplication(PolicyCommand.class);
    application.setDefaultProperties(
        Map.of("spring.threads.virtual.enabled", true, "server.shutdown", "graceful"));
    application.run(arguments);
  }
}
