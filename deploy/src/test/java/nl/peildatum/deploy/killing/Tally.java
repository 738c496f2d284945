package nl.peildatum.deploy.killing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import nl.peildatum.deploy.painted.Compared;

/** What was tried, told a line per round and once at the end. */
final class Tally {
  private final String what;
  private final int rounds;
  private final Ledger ledger;
  private final Compared compared = new Compared();
  private final List<Double> secondsToReady = new ArrayList<>();
  private final TreeMap<String, Integer> victims = new TreeMap<>();
  private int askedAgain;

  Tally(String what, int rounds, Ledger ledger) {
    this.what = what;
    this.rounds = rounds;
    this.ledger = ledger;
  }

  Compared compared() {
    return compared;
  }

  void askedAgain(int answers) {
    askedAgain += answers;
  }

  /** Whether somebody of that name was killed, alone or with others. */
  boolean wasKilled(String part) {
    return victims.keySet().stream().anyMatch(name -> name.contains(part));
  }

  void killed(int round, String victim, Duration moment, Duration toReady) {
    victims.merge(victim, 1, Integer::sum);
    secondsToReady.add(toReady.toMillis() / 1000.0);
    System.out.printf(
        Locale.ROOT,
        "%s, round %d of %d: %s killed after %.2f s, ready %.1f s after it was started again;"
            + " so far %,d acknowledged, %,d once unknown, %,d refused%n",
        what,
        round,
        rounds,
        victim,
        moment.toMillis() / 1000.0,
        secondsToReady.getLast(),
        ledger.acknowledged().size(),
        ledger.unknown(),
        ledger.refused());
  }

  void end(long seed) {
    var sorted = secondsToReady.stream().sorted().toList();
    System.out.printf(
        Locale.ROOT,
        "%s, -Dkill.seed=%d: killed %d times %s; %,d acknowledged, %,d once unknown, %,d refused;"
            + " lost, doubled or torn: 0; %,d answers as painted, %,d final answers asked again;"
            + " ready after %.1f s (median), %.1f s (most)%n",
        what,
        seed,
        sorted.size(),
        victims,
        ledger.acknowledged().size(),
        ledger.unknown(),
        ledger.refused(),
        compared.answers(),
        askedAgain,
        sorted.get(sorted.size() / 2),
        sorted.getLast());
  }
}
