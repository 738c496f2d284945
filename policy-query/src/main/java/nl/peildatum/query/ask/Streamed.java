package nl.peildatum.query.ask;

import java.util.List;
import nl.peildatum.decision.CountryCode;

/** Something of a country, in sequence, that a client may follow. */
interface Streamed {
  CountryCode country();

  /**
   * Whether there may be more. Asked whenever something happens, while others wait for the answer:
   * it looks at nothing for long.
   *
   * @param position the last sequence that was sent
   */
  boolean hasMore(long position);

  /**
   * What comes next; empty where there is nothing yet.
   *
   * @param position the last sequence that was sent
   */
  Messages after(long position, int most);

  /**
   * Server-sent events, each with the empty line that ends it.
   *
   * @param last sequence among them
   */
  record Messages(List<String> texts, long last) {
    static Messages none(long position) {
      return new Messages(List.of(), position);
    }
  }
}
