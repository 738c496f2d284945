package nl.peildatum.query.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.peildatum.query.reply.ReplyMemory;
import nl.peildatum.web.StreamBudget;

/**
 * Holds the place of one stream among all streams, and the memory of its longest answers until they
 * are written.
 */
final class StreamMemory implements AutoCloseable {
  private final ReplyMemory room;
  private final StreamBudget.Client client;
  private final StreamBudget.Place place;
  private final List<StreamBudget.Place> held = new ArrayList<>();
  private boolean closed;

  StreamMemory(ReplyMemory room, StreamBudget.Client client, StreamBudget.Place place) {
    this.room = room;
    this.client = client;
    this.place = place;
  }

  /** Records progress: the client sent lines or read answers, or waits for this node. */
  synchronized void gotOn() {
    place.recordProgress();
    held.forEach(StreamBudget.Place::recordProgress);
  }

  /** Memory for an answer; empty if too little is left, or the stream has ended. */
  Optional<StreamBudget.Place> take(int bytes) {
    return room.take(ReplyMemory.kibibytes(bytes), client).filter(this::hold);
  }

  private synchronized boolean hold(StreamBudget.Place taken) {
    if (closed) {
      taken.close();
    } else {
      held.add(taken);
    }
    return !closed;
  }

  /** Gives back memory that {@link #take} returned. */
  synchronized void giveBack(StreamBudget.Place taken) {
    if (held.remove(taken)) {
      taken.close();
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    held.forEach(StreamBudget.Place::close);
    held.clear();
    place.close();
  }
}
