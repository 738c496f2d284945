package nl.peildatum.query.sources;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What rests on a source. */
@Configuration(proxyBeanMethods = false)
@Import(SourcesEndpoint.class)
public class SourcesWiring {}
