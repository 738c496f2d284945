package nl.peildatum.query.sources;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The endpoint of the sources. */
@Configuration(proxyBeanMethods = false)
@Import(SourcesEndpoint.class)
public class SourcesWiring {}
