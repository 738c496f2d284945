package nl.peildatum.query.gaps;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** How long decisions took to be known. */
@Configuration(proxyBeanMethods = false)
@Import(AnnouncementGapsEndpoint.class)
public class GapsWiring {}
