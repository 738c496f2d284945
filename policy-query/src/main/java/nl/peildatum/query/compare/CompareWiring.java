package nl.peildatum.query.compare;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Comparison and hindsight. */
@Configuration(proxyBeanMethods = false)
@Import({ComparisonEndpoint.class, HindsightEndpoint.class})
public class CompareWiring {}
