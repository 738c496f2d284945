package nl.peildatum.query.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import nl.peildatum.problem.Problem;
import nl.peildatum.query.reply.CarrierTurns;
import nl.peildatum.query.reply.Refused;
import nl.peildatum.query.view.PolicyView;
import nl.peildatum.web.DeadlineProcessor;
import nl.peildatum.web.StreamBudget;
import nl.peildatum.wording.Wording;

/**
 * Opens the event streams of a node: a limited number at a time, and none after the node begins to
 * stop. A stream has no queue: it reads from its position as fast as its client does.
 */
public final class EventStreams {
  /**
   * The longest time of a stream; then it ends, and its client has to reconnect, which continues
   * from its position.
   */
  static final Duration LONGEST = Duration.ofHours(1);

  /** The time after {@code LONGEST} at which the connection is closed in any case. */
  private static final Duration GRACE = Duration.ofMinutes(1);

  private final PolicyView view;
  private final StreamBudget places;
  private final int most;
  private final Duration heartbeat;
  private final CarrierTurns turns;
  private volatile boolean ending;

  EventStreams(PolicyView view, int most, Duration heartbeat, CarrierTurns turns) {
    this.turns = turns;
    this.view = view;
    this.most = most;
    this.heartbeat = heartbeat;
    this.places = new StreamBudget(most, LONGEST);
  }

  /** Ends every open stream and refuses new ones. */
  public void end() {
    ending = true;
    view.signalEveryCountry();
  }

  /** A place for a stream; refuses if the node is stopping or has no place left. */
  Place take() {
    if (ending) {
      throw new Refused(Problem.of("not-ready", Wording.of("not-ready.stopping")));
    }
    return new Place(places.take(1, DeadlineProcessor.client()).orElseThrow(this::full));
  }

  private Refused full() {
    return new Refused(Problem.of("too-many-streams", Wording.of("too-many-streams", most)));
  }

  /** The place of one stream, held until it is closed. */
  final class Place implements AutoCloseable {
    private final StreamBudget.Place place;

    private Place(StreamBudget.Place place) {
      this.place = place;
    }

    /**
     * Sends the messages so far and those still to come, until the client leaves or the node stops.
     */
    public void stream(EventStream.Start from, OutputStream client) throws IOException {
      DeadlineProcessor.mayTake(LONGEST.plus(GRACE));
      new EventStream(view, from, heartbeat, turns, client).run(() -> ending);
    }

    @Override
    public void close() {
      place.close();
    }
  }
}
