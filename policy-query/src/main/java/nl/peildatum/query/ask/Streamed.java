package nl.peildatum.query.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.peildatum.decision.Bounds;
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
    /** Of the texts, whose sequences follow the position, as many as are sent at once. */
    static Messages behind(long position, Stream<String> texts) {
      var taken = new ArrayList<String>();
      var length = 0L;
      for (var next = texts.iterator(); length < Bounds.PAGE_BYTES && next.hasNext(); ) {
        taken.add(next.next());
        length += taken.getLast().length();
      }
      return new Messages(taken, position + taken.size());
    }

    static Messages none(long position) {
      return new Messages(List.of(), position);
    }
  }
}
