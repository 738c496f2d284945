package nl.peildatum.query.gaps;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The endpoint of the announcement gaps. */
@Configuration(proxyBeanMethods = false)
@Import(AnnouncementGapsEndpoint.class)
public class GapsWiring {}
