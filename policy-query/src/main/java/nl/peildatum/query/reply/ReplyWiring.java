package nl.peildatum.query.reply;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The beans that send answers, and the thread pools that compute them. */
@Configuration(proxyBeanMethods = false)
@Import({QueryProblems.class, DeliveryReplies.class})
public class ReplyWiring {
  /** The threads for questions about a whole country, or about many. */
  @Bean
  @Primary
  LongWork lists() {
    return new LongWork("lists");
  }

  /** The threads for questions about one case or one area, which never wait for lists. */
  @Bean
  LongWork singleCases() {
    return new LongWork("single-cases");
  }

  /**
   * The threads for small answers, such as a page or one decision, which never wait for lists or
   * cases.
   */
  @Bean
  LongWork pages() {
    return new LongWork("pages");
  }

  /**
   * The threads for the HTML pages that take long, so that no other page waits for them: those
   * about many days (timeline, both time axes, comparison), and the moratoria of all countries.
   */
  @Bean
  LongWork pagesOfTime() {
    return new LongWork("pages-of-time");
  }

  /**
   * @param patience how long a client may make no progress while other clients wait for memory
   */
  @Bean
  ReplyMemory replyRoom(@Value("${peildatum.query.patience:5s}") Duration patience) {
    return new ReplyMemory(patience);
  }

  /** The limit on long writes on the threads of requests. */
  @Bean
  CarrierTurns turns() {
    return CarrierTurns.onAllButOneProcessor();
  }
}
