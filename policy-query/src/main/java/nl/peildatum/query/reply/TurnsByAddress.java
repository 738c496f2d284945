package nl.peildatum.query.reply;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Gives out a limited number of turns to work. The client addresses that wait get turns by round
 * robin; within one address, in order of request. One address can have at most three quarters of
 * the waiting places, so that it cannot exclude the others.
 */
final class TurnsByAddress {
  /**
   * The waiting tickets by address; the address with the next turn comes first, and no queue is
   * empty.
   */
  private final Map<String, ArrayDeque<Ticket>> queues = new LinkedHashMap<>();

  private final int most;
  private final int mostOfOne;
  private int waiting;

  /** The free turns; above zero only while no ticket waits. */
  private int free;

  /**
   * @param count the most turns in use at a time
   * @param most the most tickets that wait for a turn
   */
  TurnsByAddress(int count, int most) {
    this.free = count;
    this.most = most;
    this.mostOfOne = Math.max(1, most * 3 / 4);
  }

  /** A request for a turn, granted now or later. */
  final class Ticket {
    private final String address;
    private final CountDownLatch turn = new CountDownLatch(1);

    private Ticket(String address) {
      this.address = address;
    }

    /** Whether the turn was granted within this time. */
    boolean await(long millis) throws InterruptedException {
      return turn.await(millis, TimeUnit.MILLISECONDS);
    }

    /** Withdraws the request; a turn granted meanwhile goes to the next ticket. */
    void giveUp() {
      TurnsByAddress.this.giveUp(this);
    }
  }

  /** A ticket; empty if the most tickets are waiting already, from this address or from all. */
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

  /** Returns a turn, which goes to the first ticket of the next address. */
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
