package nl.peildatum.deploy.hostile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.peildatum.deploy.hostile.attack.Attack;
import nl.peildatum.deploy.hostile.attack.Attacks;
import nl.peildatum.deploy.hostile.attack.Dice;

/** Many callers at once, each with its own share of one seed. */
final class Assault {
  private static final int CALLERS = 8;

  /** For each request, and beside that; a reply to some of them is waited for in vain. */
  private static final int LONGEST_MILLIS = 100;

  private static final int WHILE_MILLIS = 120_000;

  private final String url;
  private final Attacks attacks;
  private final Ledger ledger;
  private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
  private final Map<String, Integer> replies = new ConcurrentSkipListMap<>();

  Assault(String url, Attacks attacks, Ledger ledger) {
    this.url = url;
    this.attacks = attacks;
    this.ledger = ledger;
  }

  /** Sends that many requests or a few more; returns after the last reply. */
  void run(long seed, int requests)
      throws InterruptedException, ExecutionException, TimeoutException {
    var chance = new SplittableRandom(seed);
    try (var callers = Executors.newFixedThreadPool(CALLERS)) {
      var calls = new ArrayList<Future<?>>();
      for (var caller = 0; caller < CALLERS; caller++) {
        var dice = new Dice(chance.split());
        calls.add(callers.submit(() -> call(dice, Math.ceilDiv(requests, CALLERS))));
      }
      for (var call : calls) {
        call.get(LONGEST_MILLIS * (long) requests + WHILE_MILLIS, TimeUnit.MILLISECONDS);
      }
    }
  }

  private Void call(Dice dice, int times) throws IOException {
    try (var line = new Line(url)) {
      for (var left = times; left > 0; left--) {
        send(attacks.next(dice), line);
      }
    }
    return null;
  }

  private void send(Attack attack, Line line) throws IOException {
    try {
      var answers = line.replies(attack);
      answers.forEach(reply -> judge(attack, reply));
      if (answers.isEmpty()) {
        replies.merge(attack.family() + " closed", 1, Integer::sum);
      }
    } catch (IOException | NumberFormatException unreadable) {
      line.close();
      complaints.add("no reply of HTTP: " + unreadable + "\n" + attack);
    }
  }

  private void judge(Attack attack, RawReply reply) {
    ledger.note(attack, reply);
    replies.merge(attack.family() + " " + reply.status(), 1, Integer::sum);
    for (var complaint : Judge.complaints(attack, reply)) {
      complaints.add(complaint + "\n" + attack + "\n→ " + reply);
    }
  }

  List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** How often each family got each status. */
  Map<String, Integer> replies() {
    return new TreeMap<>(replies);
  }
}
