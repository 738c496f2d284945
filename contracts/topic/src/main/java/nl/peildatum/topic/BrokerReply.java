package nl.peildatum.topic;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Waits for an answer of the broker, and throws the exception of the broker if it refuses. Waits at
 * most thirty seconds; the Kafka client gives up earlier, unless its own thread has died.
 */
public final class BrokerReply {
  private static final long LONGEST_SECONDS = 30;

  private BrokerReply() {}

  public static <T> T await(Future<T> answer) {
    try {
      return answer.get(LONGEST_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof KafkaException refusal ? refusal : new KafkaException(e);
    } catch (TimeoutException unanswered) {
      throw new KafkaException("the broker's client does not answer", unanswered);
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }
}
