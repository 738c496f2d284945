package nl.peildatum.deploy.killing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import nl.peildatum.area.CountryCode;
import nl.peildatum.area.InitialGazetteer;
import nl.peildatum.testing.Reply;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The letter on Mali written again and again, about the areas of another country. */
final class LetterDesk implements Desk {
  private static final List<String> IN_THE_LETTER = List.of("gao", "menaka", "mopti", "bamako");

  private final String country;
  private final String letter;
  private final AtomicLong written = new AtomicLong();
  private final AtomicLong head = new AtomicLong();

  LetterDesk(String country) {
    this.country = country;
    this.letter = letterOn(country);
  }

  @Override
  public String country() {
    return country;
  }

  @Override
  public Sending next(SplittableRandom random) {
    var cc = country.toLowerCase(Locale.ROOT);
    var id = "letter-%s-%d".formatted(cc, written.incrementAndGet());
    var file = (ObjectNode) JsonMapper.shared().readTree(letter);
    var body = file.put("country", country).put("decisionId", id).toString();
    var seen = random.nextInt(4) == 0 ? OptionalLong.of(head.get()) : OptionalLong.empty();
    return new Sending(country, id, "/v1/countries/" + cc + "/decisions", body, seen);
  }

  @Override
  public void acknowledged(Sending sent, Reply reply) {
    head.accumulateAndGet(reply.number("/lastSequence"), Math::max);
  }

  private static String letterOn(String country) {
    var areas =
        InitialGazetteer.iso3166().areasOf(new CountryCode(country)).stream()
            .map(area -> area.id().value())
            .toList();
    var letter = carried("/demo/mali-2023-01-11.json");
    for (var i = 0; i < IN_THE_LETTER.size(); i++) {
      letter = letter.replace("\"" + IN_THE_LETTER.get(i) + "\"", "\"" + areas.get(i) + "\"");
    }
    return letter;
  }

  private static String carried(String resource) {
    try (var file = LetterDesk.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(file, resource).readAllBytes(), UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
