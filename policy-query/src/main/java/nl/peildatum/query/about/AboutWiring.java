package nl.peildatum.query.about;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The endpoints that describe the product: its problems, notes, events and API. */
@Configuration(proxyBeanMethods = false)
@Import({
  DecisionFileSchemaEndpoint.class,
  EventSchemaEndpoint.class,
  NoteEndpoint.class,
  OpenApiEndpoint.class,
  ProblemEndpoint.class,
  SecurityTextEndpoint.class
})
public class AboutWiring {}
