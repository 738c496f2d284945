package nl.peildatum.query.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.peildatum.query.reply.ReplyRoom;
import nl.peildatum.web.SharedRoom;

/**
 * The place of one stream among all streams, and the memory that its longest answers hold until
 * they are written.
 */
final class StreamMemory implements AutoCloseable {
  private final ReplyRoom room;
  private final SharedRoom.Client client;
  private final SharedRoom.Place place;
  private final List<SharedRoom.Place> held = new ArrayList<>();
  private boolean closed;

  StreamMemory(ReplyRoom room, SharedRoom.Client client, SharedRoom.Place place) {
    this.room = room;
    this.client = client;
    this.place = place;
  }

  /** Records progress: the client sent lines or read answers, or waits for this node. */
  synchronized void gotOn() {
    place.gotOn();
    held.forEach(SharedRoom.Place::gotOn);
  }

  /** Memory for an answer; empty if too little is left, or the stream has ended. */
  Optional<SharedRoom.Place> take(int bytes) {
    return room.take(ReplyRoom.kibibytes(bytes), client).filter(this::hold);
  }

  private synchronized boolean hold(SharedRoom.Place taken) {
    if (closed) {
      taken.close();
    } else {
      held.add(taken);
    }
    return !closed;
  }

  synchronized void giveBack(SharedRoom.Place taken) {
    if (held.remove(taken)) {
      taken.close();
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    held.forEach(SharedRoom.Place::close);
    held.clear();
    place.close();
  }
}
