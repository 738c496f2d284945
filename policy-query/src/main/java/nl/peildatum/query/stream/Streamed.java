package nl.peildatum.query.stream;

import java.util.stream.Stream;
import nl.peildatum.area.CountryCode;

/** Something of a country, in sequence, that a client may follow. */
public interface Streamed {
  CountryCode country();

  /**
   * Whether there may be more. Asked whenever something happens, while others wait for the answer:
   * it looks at nothing for long.
   *
   * @param position the last sequence that was sent
   */
  boolean hasMore(long position);

  /**
   * Server-sent events that come next, each with the empty line that ends it; none where there is
   * nothing yet. One is written out when it is taken from the stream, not before.
   *
   * @param position the last sequence that was sent; what comes next has the sequences after it
   */
  Stream<String> after(long position, int most);
}
