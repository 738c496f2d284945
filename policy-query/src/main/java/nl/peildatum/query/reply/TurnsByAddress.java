package nl.peildatum.query.reply;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns to work, of which few are taken at a time. The addresses that wait for one have theirs by
 * round robin; of one address, the first to ask comes first. One address holds at most three
 * quarters of the places to wait, so that it keeps no other out.
 */
final class TurnsByAddress {
  /** The address that has the next turn comes first; none of the queues is empty. */
  private final Map<String, ArrayDeque<Ticket>> queues = new LinkedHashMap<>();

  private final int most;
  private final int mostOfOne;
  private int waiting;

  /** Above zero only while nobody waits. */
  private int free;

  /**
   * @param count of turns that are taken at a time
   * @param most that wait for one
   */
  TurnsByAddress(int count, int most) {
    this.free = count;
    this.most = most;
    this.mostOfOne = Math.max(1, most * 3 / 4);
  }

  /** A turn that has come, or will. */
  final class Ticket {
    private final String address;
    private final CountDownLatch turn = new CountDownLatch(1);

    private Ticket(String address) {
      this.address = address;
    }

    /** Whether the turn has come within this time. */
    boolean await(long millis) throws InterruptedException {
      return turn.await(millis, TimeUnit.MILLISECONDS);
    }

    /** Waits no longer; a turn that came meanwhile goes to the next. */
    void giveUp() {
      TurnsByAddress.this.giveUp(this);
    }
  }

  /** Empty where as many wait as may, of this address or of all. */
  synchronized Optional<Ticket> ask(String address) {
    var ticket = new Ticket(address);
    if (free > 0) {
      free--;
      ticket.turn.countDown();
      return Optional.of(ticket);
    }
    var queue = queues.getOrDefault(address, new ArrayDeque<>());
    if (waiting == most || queue.size() == mostOfOne) {
      return Optional.empty();
    }
    queue.add(ticket);
    queues.putIfAbsent(address, queue);
    waiting++;
    return Optional.of(ticket);
  }

  /** A turn is over, and the next address has it. */
  synchronized void giveBack() {
    var addresses = queues.entrySet().iterator();
    if (!addresses.hasNext()) {
      free++;
      return;
    }
    var next = addresses.next();
    addresses.remove();
    var queue = next.getValue();
    queue.remove().turn.countDown();
    waiting--;
    if (!queue.isEmpty()) {
      queues.put(next.getKey(), queue);
    }
  }

  private synchronized void giveUp(Ticket ticket) {
    var queue = queues.get(ticket.address);
    if (queue == null || !queue.remove(ticket)) {
      giveBack();
      return;
    }
    waiting--;
    if (queue.isEmpty()) {
      queues.remove(ticket.address);
    }
  }
}
