package nl.peildatum.deploy.painted;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
import nl.peildatum.deploy.wire.Wire;

/**
 * Invented records, each of a country of its own, sent to a product decision by decision; every
 * decision is previewed first, and what the product answers is compared with the painter.
 */
final class Differential {
  private final Wire product;
  private final Extent extent;
  private final Consumer<String> say;
  private final Compared compared = new Compared();
  private final Map<String, Integer> acts = new TreeMap<>();
  private final List<String> mismatches = new ArrayList<>();

  /**
   * @param decisions in one record
   * @param questions about one record, each from coordinates of its own
   */
  record Extent(int decisions, int questions) {}

  Differential(Wire product, Extent extent, Consumer<String> say) {
    this.product = product;
    this.extent = extent;
    this.say = say;
  }

  /** About a country that nothing is recorded about; what differs is kept, and ends the record. */
  void record(String country, long seed) {
    try {
      sendAndCompare(country, seed);
    } catch (AssertionError differs) {
      mismatches.add("Seed " + seed + ": " + told(differs));
      say.accept(mismatches.getLast());
    }
  }

  private void sendAndCompare(String country, long seed) {
    var painted = Painted.record(country, seed);
    var random = new SplittableRandom(seed);
    for (var i = 0; i < extent.decisions(); i++) {
      var sent = painted.next(random);
      painted.assertPreview(sent, sent.previewed(product), compared);
      var reply = sent.to(product);
      assertThat(reply.status()).as(() -> painted.about(sent) + reply.body()).isEqualTo(201);
      painted.acknowledged(
          sent.id(), reply.number("/firstSequence"), reply.number("/lastSequence"));
      sent.acts().forEach(act -> acts.merge(act, 1, Integer::sum));
    }
    painted.assertAnswers(product, new Sample(seed, extent.questions()), compared);
  }

  private static String told(AssertionError differs) {
    var cause = differs.getCause();
    return differs.getMessage() + (cause == null ? "" : "\n" + cause.getMessage());
  }

  Compared compared() {
    return compared;
  }

  /** Types of the acts that were sent, and how often. */
  Map<String, Integer> acts() {
    return Collections.unmodifiableMap(acts);
  }

  /** Each in words, with its seed. */
  List<String> mismatches() {
    return Collections.unmodifiableList(mismatches);
  }
}
