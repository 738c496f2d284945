package nl.peildatum.query.countries;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The endpoints of the countries, areas and groups. */
@Configuration(proxyBeanMethods = false)
@Import({CountriesEndpoint.class, AreasEndpoint.class, GroupsEndpoint.class})
public class CountriesWiring {}
