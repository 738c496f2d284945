package nl.peildatum.query.reply;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** How answers are sent, and on which threads they are made. */
@Configuration(proxyBeanMethods = false)
@Import({QueryProblems.class, DeliveryReplies.class})
public class ReplyWiring {
  /** For everything that is about a whole country, or about many. */
  @Bean
  @Primary
  LongWork lists() {
    return new LongWork("lists");
  }

  /** For questions about one case or one area: they never wait for lists. */
  @Bean
  LongWork singleCases() {
    return new LongWork("single-cases");
  }

  /**
   * For what is small by itself, such as a page or one decision: it never waits for lists or cases.
   */
  @Bean
  LongWork pages() {
    return new LongWork("pages");
  }

  /**
   * @param patience with a client that does not get on, while others wait for its place
   */
  @Bean
  ReplyRoom replyRoom(@Value("${peildatum.query.patience:5s}") Duration patience) {
    return new ReplyRoom(patience);
  }

  /** Of all that is written out on the threads of requests for longer. */
  @Bean
  Turns turns() {
    return Turns.onAllButOneProcessor();
  }
}
