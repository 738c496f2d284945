package nl.peildatum.query.about;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What the product says of itself: its problems, notes, events and API. */
@Configuration(proxyBeanMethods = false)
@Import({
  EventSchemaEndpoint.class,
  NoteEndpoint.class,
  OpenApiEndpoint.class,
  ProblemEndpoint.class
})
public class AboutWiring {}
