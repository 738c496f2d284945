package nl.peildatum.query.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import nl.peildatum.problem.Problem;
import nl.peildatum.query.reply.Refused;
import nl.peildatum.query.reply.Turns;
import nl.peildatum.query.view.PolicyView;
import nl.peildatum.web.DeadlineProcessor;
import nl.peildatum.web.SharedRoom;

/**
 * The open streams of a node, of whatever: so many and no more, and none once it ends. None has a
 * queue: each goes on from where it is, as fast as its client reads.
 */
public final class EventStreams {
  /** After which a client that still reads is asked to come again, and goes on where it was. */
  static final Duration LONGEST = Duration.ofHours(1);

  /** How much later than that the connection is closed, whatever happens. */
  private static final Duration GRACE = Duration.ofMinutes(1);

  private final PolicyView view;
  private final SharedRoom places;
  private final int most;
  private final Duration heartbeat;
  private final Turns turns;
  private volatile boolean ending;

  EventStreams(PolicyView view, int most, Duration heartbeat, Turns turns) {
    this.turns = turns;
    this.view = view;
    this.most = most;
    this.heartbeat = heartbeat;
    this.places = new SharedRoom(most, LONGEST);
  }

  /** Every open stream ends, and no other begins. */
  public void end() {
    ending = true;
    view.stir();
  }

  /** Refuses where no stream may begin. */
  Place take() {
    if (ending) {
      throw new Refused(Problem.of("not-ready", "This node is about to stop."));
    }
    return new Place(places.take(1, DeadlineProcessor.client()).orElseThrow(this::full));
  }

  private Refused full() {
    return new Refused(
        Problem.of("too-many-streams", most + " streams are open here, and no more can be."));
  }

  /** A stream's place among the others, until it is closed. */
  final class Place implements AutoCloseable {
    private final SharedRoom.Place place;

    private Place(SharedRoom.Place place) {
      this.place = place;
    }

    /** Sends what there is and what will be, until the client goes or the node ends. */
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
