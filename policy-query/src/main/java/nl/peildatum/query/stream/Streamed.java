package nl.peildatum.query.stream;

import java.util.stream.Stream;
import nl.peildatum.area.CountryCode;

/** A sequence of messages about a country that a client can follow. */
public interface Streamed {
  CountryCode country();

  /**
   * Whether there may be messages after a position. Called at every change while other streams
   * wait, so it must return quickly.
   *
   * @param position the last sequence that was sent
   */
  boolean hasMore(long position);

  /**
   * The next server-sent events, each with the empty line that ends it; empty where there are none
   * yet. The stream is lazy: an event is written only when it is taken.
   *
   * @param position the last sequence that was sent, exclusive
   */
  Stream<String> after(long position, int most);
}
