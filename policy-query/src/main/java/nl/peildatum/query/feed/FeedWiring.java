package nl.peildatum.query.feed;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The endpoint of the changes of answers. */
@Configuration(proxyBeanMethods = false)
@Import(AnswerChangesEndpoint.class)
public class FeedWiring {}
