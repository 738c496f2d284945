package nl.peildatum.query.stream;

import java.time.Duration;
import nl.peildatum.query.reply.CarrierTurns;
import nl.peildatum.query.reply.ReplyMemory;
import nl.peildatum.query.view.PolicyView;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of the streams. */
@Configuration(proxyBeanMethods = false)
public class StreamWiring {
  /**
   * @param most the most streams open at a time on this node
   * @param heartbeat the silence after which a comment is sent
   */
  @Bean
  EventStreams eventStreams(
      PolicyView view,
      @Value("${peildatum.query.streams:500}") int most,
      @Value("${peildatum.query.heartbeat:15s}") Duration heartbeat,
      CarrierTurns turns) {
    return new EventStreams(view, most, heartbeat, turns);
  }

  /**
   * @param patience how long a client may make no progress while other clients wait for its place
   */
  @Bean
  LineStreams lineStreams(
      ReplyMemory room, @Value("${peildatum.query.patience:5s}") Duration patience) {
    return new LineStreams(room, patience);
  }
}
