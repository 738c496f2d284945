package nl.peildatum.query.stream;

import java.time.Duration;
import nl.peildatum.query.reply.Turns;
import nl.peildatum.query.view.PolicyView;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Streams of events. */
@Configuration(proxyBeanMethods = false)
public class StreamWiring {
  /**
   * @param most open at a time on this node
   * @param heartbeat after so much silence
   */
  @Bean
  EventStreams eventStreams(
      PolicyView view,
      @Value("${peildatum.query.streams:500}") int most,
      @Value("${peildatum.query.heartbeat:15s}") Duration heartbeat,
      Turns turns) {
    return new EventStreams(view, most, heartbeat, turns);
  }
}
