package nl.peildatum.query.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.area.CountryCode;
import nl.peildatum.codec.EventCodec;
import nl.peildatum.evidence.EvidenceQuestion;

/** Bundles sound and damaged, by seed: the same seed gives the same bytes. */
final class BundleCorpus {
  /** One in so many bundles is sound. */
  private static final int SOUND = 6;

  /**
   * One bundle.
   *
   * @param what happened to it; {@code sound}
   * @param code of the first failure; {@code -} if it is sound, {@code *} if it depends; {@code ?}
   *     if it may be valid
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Item(String what, String code, byte[] bytes) {
    /** Whether it depends on what was hit that it is valid. */
    boolean isEither() {
      return code.equals(ForgedEvents.EITHER);
    }

    boolean isSound() {
      return code.equals("-");
    }
  }

  private final EvidenceLog log;
  private final Random random;
  private final List<EvidenceQuestion> questions;
  private final List<BundleDamage> damages =
      Stream.concat(BundleDamages.all().stream(), ForgedEvents.all().stream())
          .filter(damage -> damage.name().contains(System.getProperty("damages", "")))
          .toList();
  private int given;

  /**
   * @param lines stored events of each country in sequence
   */
  BundleCorpus(List<String> lines, long seed) {
    log = new EvidenceLog(lines);
    random = new Random(seed);
    questions = questions(small(lines));
  }

  /** The events of the countries with short records, so that many bundles take little time. */
  private static List<String> small(List<String> lines) {
    Map<CountryCode, List<String>> byCountry =
        lines.stream()
            .collect(
                Collectors.groupingBy(
                    line -> EventCodec.read(line.getBytes(UTF_8)).envelope().country()));
    return byCountry.values().stream()
        .sorted(Comparator.comparingInt(events -> String.join("", events).length()))
        .limit(12)
        .flatMap(List::stream)
        .toList();
  }

  private static List<EvidenceQuestion> questions(List<String> lines) {
    var events = lines.stream().map(line -> EventCodec.read(line.getBytes(UTF_8))).toList();
    return new Questions(lines, events)
        .some(3000).stream().map(EvidenceQuestions::at).flatMap(Optional::stream).toList();
  }

  EvidenceLog log() {
    return log;
  }

  /** The next bundles; each way of damaging is met in turn. */
  List<Item> next(int count) {
    var items = new ArrayList<Item>();
    while (items.size() < count) {
      var sound = SoundBundle.of(log, questions.get(random.nextInt(questions.size())), random);
      if (items.size() % SOUND == 0) {
        items.add(new Item("sound", "-", sound.bytes()));
      } else {
        var damage = damages.get(given++ % damages.size());
        damaged(damage, sound).forEach(items::add);
      }
    }
    return items;
  }

  private Stream<Item> damaged(BundleDamage damage, SoundBundle sound) {
    return damage.to(sound, random).stream()
        .filter(bytes -> !Arrays.equals(bytes, sound.bytes()))
        .map(bytes -> new Item(damage.name(), damage.code(), bytes));
  }
}
