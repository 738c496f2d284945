package nl.peildatum.deploy;

import nl.peildatum.command.CommandWiring;
import nl.peildatum.query.QueryWiring;
import nl.peildatum.web.HealthEndpoint;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The Spring application with the beans of both services. */
@SpringBootConfiguration(proxyBeanMethods = false)
// it makes a new RSA key at each start; the demonstration's issuer has its own
@EnableAutoConfiguration(exclude = OAuth2AuthorizationServerJwtAutoConfiguration.class)
@Import({CommandWiring.class, QueryWiring.class, HealthEndpoint.class})
class Services {}
