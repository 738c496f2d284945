package nl.peildatum.command;

import java.util.Map;
import java.util.Optional;
import nl.peildatum.settings.SettingsCheck;
import nl.peildatum.web.HealthEndpoint;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The command side as its own process, with a configured event store and broker. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
    exclude = {
      ErrorMvcAutoConfiguration.class,
      // it makes a new RSA key at each start; the demonstration's issuer has its own
      OAuth2AuthorizationServerJwtAutoConfiguration.class
    })
@Import({CommandWiring.class, HealthEndpoint.class})
public class PolicyCommand {
  private static final String LOOPBACK = "127.0.0.1";

  public static void main(String[] arguments) {
    atFault(arguments)
        .ifPresent(
            why -> {
              System.err.println(why);
              System.exit(2);
            });
    var application = new SpringApplication(PolicyCommand.class);
    application.setDefaultProperties(
        Map.of(
            "spring.threads.virtual.enabled",
            true,
            "server.shutdown",
            "graceful",
            "spring.main.banner-mode",
            "off",
            "server.address",
            LOOPBACK,
            "logging.level.org.apache.kafka",
            "ERROR",
            // warns of every faulty request, which is the client's fault
            "logging.level.org.springframework.web.servlet.mvc.support",
            "ERROR"));
    application.run(arguments);
  }

  /**
   * The fault in the settings, in one line, found before anything starts; empty where there is
   * none.
   */
  static Optional<String> atFault(String... arguments) {
    var settings = new StandardEnvironment();
    settings.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
    return new SettingsCheck(name -> Optional.ofNullable(settings.getProperty(name)))
        .required("peildatum.eventstore.url", "peildatum.kafka.bootstrap-servers")
        .listensOn("SERVER_ADDRESS", settings.getProperty("server.address", LOOPBACK))
        .fault();
  }
}
