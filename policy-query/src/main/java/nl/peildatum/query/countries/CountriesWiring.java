package nl.peildatum.query.countries;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Which countries, areas and groups there are. */
@Configuration(proxyBeanMethods = false)
@Import({CountriesEndpoint.class, AreasEndpoint.class, GroupsEndpoint.class})
public class CountriesWiring {}
