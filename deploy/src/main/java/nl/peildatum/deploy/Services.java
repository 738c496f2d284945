package nl.peildatum.deploy;

import nl.peildatum.command.CommandWiring;
import nl.peildatum.query.QueryWiring;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Both services in one application; the beans of each are listed in its own wiring. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({CommandWiring.class, QueryWiring.class, HealthEndpoint.class})
class Services {}
