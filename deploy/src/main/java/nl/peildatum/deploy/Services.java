package nl.peildatum.deploy;

import nl.peildatum.command.CommandWiring;
import nl.peildatum.query.QueryWiring;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Both services in one application: what each of them is made of, its own wiring says. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({CommandWiring.class, QueryWiring.class, HealthEndpoint.class})
class Services {}
