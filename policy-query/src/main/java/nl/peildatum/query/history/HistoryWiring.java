package nl.peildatum.query.history;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What was recorded, and what changed in a window. */
@Configuration(proxyBeanMethods = false)
@Import({RecordEndpoint.class, DecisionEndpoint.class, ChangesEndpoint.class})
public class HistoryWiring {}
