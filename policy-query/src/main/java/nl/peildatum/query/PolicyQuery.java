package nl.peildatum.query;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.peildatum.query.access.AccessWiring;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MissingRequiredPropertiesException;

/** The query side alone: one node of as many as there are readers for. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({QueryWiring.class, AccessWiring.class, HealthEndpoint.class})
public class PolicyQuery {
  public static void main(String[] arguments) {
    var application = new SpringApplication(PolicyQuery.class);
    application.setDefaultProperties(
        Map.of(
            "spring.threads.virtual.enabled",
            true,
            "server.shutdown",
            "graceful",
            "spring.main.banner-mode",
            "off",
            "logging.level.org.apache.kafka",
            "ERROR",
            // warns of every wrong request, which is the caller's affair
            "logging.level.org.springframework.web.servlet.mvc.support",
            "ERROR"));
    application.addInitializers(context -> requireSettings(context.getEnvironment()));
    try {
      application.run(arguments);
    } catch (MissingRequiredPropertiesException missing) {
      System.err.println("Not configured: " + String.join(", ", variables(missing)) + ".");
      System.exit(2);
    }
  }

  private static void requireSettings(ConfigurableEnvironment environment) {
    environment.setRequiredProperties("peildatum.kafka.bootstrap-servers", "peildatum.mongodb.uri");
    environment.validateRequiredProperties();
  }

  private static List<String> variables(MissingRequiredPropertiesException missing) {
    return missing.getMissingRequiredProperties().stream()
        .map(name -> name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'))
        .sorted()
        .toList();
  }
}
