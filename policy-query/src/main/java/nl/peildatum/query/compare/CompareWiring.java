package nl.peildatum.query.compare;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The endpoints of comparison and hindsight. */
@Configuration(proxyBeanMethods = false)
@Import({ComparisonEndpoint.class, HindsightEndpoint.class})
public class CompareWiring {}
