package nl.peildatum.query.history;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The endpoints of the record, of decisions, and of the changes in a window. */
@Configuration(proxyBeanMethods = false)
@Import({RecordEndpoint.class, DecisionFinder.class, DecisionEndpoint.class, ChangesEndpoint.class})
public class HistoryWiring {}
