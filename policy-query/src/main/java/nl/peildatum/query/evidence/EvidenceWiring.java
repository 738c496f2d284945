package nl.peildatum.query.evidence;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The endpoint of evidence. */
@Configuration(proxyBeanMethods = false)
@Import(EvidenceEndpoint.class)
public class EvidenceWiring {}
