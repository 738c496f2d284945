package nl.peildatum.deploy.killing;

import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.TreeMap;
import nl.peildatum.deploy.painted.Compared;
import nl.peildatum.deploy.painted.Painted;
import nl.peildatum.deploy.painted.Sample;
import nl.peildatum.deploy.wire.Wire;
import nl.peildatum.testing.Reply;

/** Invented decisions with every sort of act, and the painter who knows what they come to. */
final class PaintedDesk implements Desk {
  private record Said(String id, long first, long last) {}

  private final String country;
  private final Painted painted;
  private final TreeMap<Long, Said> waiting = new TreeMap<>();

  PaintedDesk(String country) {
    this.country = country;
    this.painted = Painted.record(country);
  }

  @Override
  public String country() {
    return country;
  }

  @Override
  public Sending next(SplittableRandom random) {
    var sent = painted.next(random);
    var head =
        sent.needsHead() || random.nextInt(3) == 0
            ? OptionalLong.of(sent.head())
            : OptionalLong.empty();
    return new Sending(country, sent.id(), sent.path(), sent.body(), head);
  }

  /** The painter takes decisions in the order of the record; what came before may still be open. */
  @Override
  public synchronized void acknowledged(Sending sent, Reply reply) {
    var said = new Said(sent.id(), reply.number("/firstSequence"), reply.number("/lastSequence"));
    waiting.put(said.first(), said);
    while (!waiting.isEmpty() && waiting.firstKey() == painted.head() + 1) {
      var next = waiting.pollFirstEntry().getValue();
      painted.acknowledged(next.id(), next.first(), next.last());
    }
  }

  /** Answered as painted, at coordinates of the seed's choice. */
  void assertAnswers(Wire node, long seed, int questions, Compared compared) {
    painted.assertAnswers(node, new Sample(seed, questions), compared);
  }

  /** How far the painter has come. */
  long head() {
    return painted.head();
  }
}
