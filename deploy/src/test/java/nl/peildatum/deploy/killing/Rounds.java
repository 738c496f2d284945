package nl.peildatum.deploy.killing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import nl.peildatum.deploy.fleet.Patience;
import nl.peildatum.deploy.wire.Wire;

/** Writers write, somebody is killed and started again, and everything is looked at. */
final class Rounds {
  private static final int LATEST_MILLIS = 4_000;
  private static final int LONGEST_DOWN_MILLIS = 2_000;
  private static final int SENT_AGAIN = 25;
  private static final int QUESTIONS = 6;

  private final Product product;
  private final Tally tally;
  private final Ledger ledger;
  private final Cast cast;
  private final SplittableRandom random;
  private final KeptAnswers kept = new KeptAnswers();

  private Rounds(Product product, Tally tally, Ledger ledger, long seed) {
    this.product = product;
    this.tally = tally;
    this.ledger = ledger;
    this.cast = new Cast(seed);
    this.random = new SplittableRandom(seed);
  }

  /**
   * Each part is killed in the first of them, and somebody else in each other one. Returns what
   * every place held after the last.
   */
  static Evidence play(String what, int count, long seed, Product product, Ledger ledger)
      throws InterruptedException, SQLException {
    var tally = new Tally(what, count, ledger);
    var rounds = new Rounds(product, tally, ledger, seed);
    for (var number = 1; number < count; number++) {
      rounds.play(number);
    }
    var last = rounds.play(count);
    tally.end(seed);
    assertThat(product.parts()).as("each was killed").allMatch(tally::wasKilled);
    return last;
  }

  private Evidence play(int number) throws InterruptedException, SQLException {
    cast.beforeRound(number);
    var before = ledger.acknowledged();
    var victims =
        number == 1 ? product.eachOnce(random) : List.of(Victim.any(product.victims(), random));
    for (var victim : victims) {
      var moment = Duration.ofMillis(random.nextInt(LATEST_MILLIS / victims.size()));
      var down = Duration.ofMillis(random.nextInt(LONGEST_DOWN_MILLIS / victims.size()));
      var toReady = killWhileWriting(victim, moment, down);
      ledger.unsettled().forEach(this::settle);
      tally.killed(number, victim.name(), moment, toReady);
    }
    var news = new ArrayList<>(ledger.acknowledged());
    news.removeAll(before);
    return check(news);
  }

  private Duration killWhileWriting(Victim victim, Duration moment, Duration down)
      throws InterruptedException {
    try (var writers = new Writers(ledger, product.recording())) {
      cast.seats().forEach(desk -> writers.at(desk, random.split()));
      writers.awaitFirst();
      writers.writeFor(moment);
      victim.kill().run();
      if (product.survives()) {
        writers.takeTheirTime();
        writers.writeFor(down);
      } else {
        writers.stop();
      }
      var started = System.nanoTime();
      victim.startAgain().run();
      var toReady = Duration.ofNanos(System.nanoTime() - started);
      writers.stop();
      return toReady;
    }
  }

  /** Sent again under the same id until someone says what became of it. */
  private void settle(Sent sent) {
    var node = product.recording().getFirst();
    await(sent.sending().id() + " is settled")
        .atMost(Patience.LONGEST)
        .until(() -> sent.isSettledBy(node));
  }

  private Evidence check(List<Sent> news) throws SQLException {
    var country = cast.countriesNow().getFirst();
    product.answering().forEach(node -> new Reader(node).awaitAllIsRead(country));
    var evidence = Evidence.from(product.places());
    evidence.assertAgreesWith(ledger);
    assertThat(ledger.refused(cast.alone())).as("refused to the only writer").isEmpty();
    sendAgain(news);
    product.answering().forEach(node -> check(node, news, evidence.store()));
    keep(evidence.store());
    return evidence;
  }

  /** All that were once unknown, and some of the others. */
  private void sendAgain(List<Sent> news) {
    var again = new ArrayList<>(news.stream().filter(Sent::wasUnknown).toList());
    for (var i = 0; i < SENT_AGAIN && !news.isEmpty(); i++) {
      again.add(news.get(random.nextInt(news.size())));
    }
    var nodes = product.recording();
    for (var sent : again) {
      var node = nodes.get(random.nextInt(nodes.size()));
      sent.acknowledgement().ifPresent(said -> Reader.assertReplays(node, sent, said));
    }
  }

  private void check(Wire node, List<Sent> news, Copy store) {
    var reader = new Reader(node);
    cast.countriesNow().forEach(country -> reader.assertTells(country, store.of(country)));
    news.forEach(sent -> sent.acknowledgement().ifPresent(said -> reader.assertTells(sent, said)));
    for (var desk : cast.painted()) {
      assertThat(desk.head()).as("painted of %s", desk.country()).isEqualTo(of(store, desk));
      desk.assertAnswers(node, random.nextLong(), QUESTIONS, tally.compared());
    }
    tally.askedAgain(kept.askAgain(node, random));
  }

  private void keep(Copy store) {
    var node = product.answering().getFirst();
    for (var country : cast.countriesNow()) {
      var head = store.of(country).size();
      if (head > 0) {
        kept.keep(node, country, head);
      }
    }
  }

  private static int of(Copy store, PaintedDesk desk) {
    return store.of(desk.country()).size();
  }
}
