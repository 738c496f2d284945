package nl.peildatum.query.feed;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The feed of answers that changed. */
@Configuration(proxyBeanMethods = false)
@Import(AnswerChangesEndpoint.class)
public class FeedWiring {}
