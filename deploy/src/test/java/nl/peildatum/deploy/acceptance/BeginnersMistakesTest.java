package nl.peildatum.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import nl.peildatum.deploy.wire.Product;
import nl.peildatum.deploy.wire.Wire;
import nl.peildatum.testing.Reply;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Ten mistakes of a beginner: each is named by its place, with what to do next")
@ExtendWith(Product.class)
class BeginnersMistakesTest {
  private final Wire register;

  BeginnersMistakesTest(Wire register) {
    this.register = register;
  }

  @Test
  @DisplayName("1. a date that does not exist: 31 February")
  void noSuchDate() {
    refused("TG", letter("tg-m1", "2023-02-31", designation("kara")))
        .as("invalid-date", "/instrument/decidedOn")
        .in("en", "is not a date that exists", "The last day of that month is 2023-02-28.")
        .in("nl", "is geen datum die bestaat", "De laatste dag van die maand is 2023-02-28.");
  }

  @Test
  @DisplayName("2. a misspelt region")
  void misspeltRegion() {
    refused("TG", letter("tg-m2", "2023-01-11", designation("savanis")))
        .as("unknown-area", "/acts/0/areas/0")
        .in("en", "Did you mean savanes (Savanes)?", "Write its id")
        .in("nl", "Bedoelde u savanes (Savanes)?", "Schrijf het id");
  }

  @Test
  @DisplayName("3. a correction of what is not live, of another country, or of a wrong sequence")
  void wrongFact() {
    recorded("HN", letter("hn-m3", "2023-01-11", designation("colon")));
    recorded("PA", letter("pa-m3", "2023-01-11", designation("cocle")));
    recorded(
        "HN",
        correction(
            "hn-m3-b", "Correct", byAct("hn-m3"), ",\"replacement\":{\"from\":\"2023-01-12\"}"),
        2);
    recorded("HN", correction("hn-m3-c", "Retract", byAct("hn-m3-b"), ""), 4);

    refused("HN", correction("hn-m3-d", "Retract", byAct("hn-m3"), ""), 6)
        .as("fact-not-live", "/acts/0/fact")
        .in("en", "was retracted", "state")
        .in("nl", "teruggenomen", "leg het");
    refused("HN", correction("hn-m3-e", "Retract", byAct("pa-m3"), ""), 6)
        .as("fact-not-live", "/acts/0/fact")
        .in("en", "No decision pa-m3 is recorded for HN", "in a file with that \"country\"")
        .in("nl", "Van HN is geen besluit pa-m3 vastgelegd", "een bestand met die \"country\"");
    refused("HN", correction("hn-m3-f", "Retract", "99", ""), 6)
        .as("fact-not-live", "/acts/0/fact")
        .in(
            "en",
            "the record of HN goes from 1 to 6",
            "{ \"decisionId\": \"hn-m3-c\", \"act\": 0 }")
        .in("nl", "het register van HN gaat van 1 tot en met 6", "of met zijn besluit");
  }

  @Test
  @DisplayName("4. the same file twice: once more changes nothing; changed, it needs another id")
  void twice() {
    var file = letter("gt-m4", "2023-01-11", designation("el-progreso"));
    recorded("GT", file);
    sent("GT", file, "en").is(200).hasHeader("Idempotent-Replay", "true");
    for (var language : new String[] {"en", "nl"}) {
      var changed = sent("GT", file.replace("2023-01-11", "2023-01-12"), language).is(409);
      assertThat(changed.problem()).isEqualTo("decision-id-reused");
      assertThat(changed.text("/detail")).contains("\"gt-m4-2\"", "DATA_CORRECTION");
    }
    assertThat(sent("GT", file.replace("2023-01-11", "2023-01-12"), "nl").text("/detail"))
        .contains("Geef dit besluit een eigen id");
  }

  @Test
  @DisplayName("5. acts in one file that contradict each other")
  void contradiction() {
    refused("TG", letter("tg-m5", "2023-01-11", designation("kara"), lifting("kara")))
        .as("overlap-in-decision", "/acts/1/areas/0")
        .in("en", "/acts/0/areas/0 speak about the same days", "Put the act that ends first")
        .in(
            "nl",
            "/acts/0/areas/0 gaan over dezelfde dagen",
            "Zet de handeling die be\u00EBindigt");
  }

  @Test
  @DisplayName("6. a date as people write it in Dutch: 11-01-2023")
  void dutchDate() {
    refused("TG", letter("tg-m6", "11-01-2023", designation("kara")))
        .as("invalid-date", "/instrument/decidedOn")
        .in("en", "Did you mean 2023-01-11?")
        .in("nl", "Bedoelde u 2023-01-11?");
  }

  @Test
  @DisplayName("7. a start before the day of deciding, without a ground")
  void retroactive() {
    var act = designation("kara").replace("}", ",\"from\":\"2022-12-01\"}");
    refused("TG", letter("tg-m7", "2023-01-11", act))
        .as("retroactive-without-ground", "/acts/0/ground")
        .in("en", "state why it reaches back", "\"ground\": \"the letter says so on page 2\"")
        .in("nl", "geef dan aan waarom het terugwerkt", "\"ground\": \"de brief zegt dit");
  }

  @Test
  @DisplayName("8. a decision of a day that has not come")
  void future() {
    refused("TG", letter("tg-m8", "2099-01-11", designation("kara")))
        .as("decided-on-out-of-range", "/instrument/decidedOn")
        .in("en", "lies after today", "A policy that starts later states that in from.")
        .in("nl", "ligt na vandaag", "Begint het beleid later, geef dat dan aan in from.");
  }

  @Test
  @DisplayName("9. an extension of a moratorium that was ended")
  void extension() {
    recorded(
        "JM",
        letter("jm-m9", "2023-01-11", moratorium("Impose", ",\"plannedUntil\":\"2023-07-11\"")));
    recorded("JM", letter("jm-m9-b", "2023-03-01", moratorium("End", "")));
    refused(
            "JM",
            letter(
                "jm-m9-c", "2023-06-01", moratorium("Extend", ",\"plannedUntil\":\"2024-01-11\"")))
        .as("nothing-to-extend", "/acts/0")
        .in("en", "it was ended on 2023-03-01", "imposed anew, with ImposeMoratorium")
        .in(
            "nl",
            "het is be\u00EBindigd op 2023-03-01",
            "wordt opnieuw ingesteld met ImposeMoratorium");
  }

  @Test
  @DisplayName("10. a town that the register does not know")
  void unknownTown() {
    refused("TG", letter("tg-m10", "2023-01-11", designation("Sokod\u00E9")))
        .as("unknown-area", "/acts/0/areas/0")
        .in(
            "en",
            "is registered by an act before this one",
            "\"id\": \"sokode\", \"name\": \"Sokod\u00E9\"")
        .in(
            "nl",
            "wordt eerst opgenomen met een handeling v\u00F3\u00F3r deze",
            "\"RegisterArea\"");
  }

  /** A refusal in both languages. */
  private record Refusal(Reply english, Reply dutch) {
    Refusal as(String slug, String pointer) {
      for (var reply : new Reply[] {english, dutch}) {
        assertThat(reply.is(400).errors()).containsExactly(slug);
        assertThat(reply.errors("/pointer")).containsExactly(pointer);
      }
      return this;
    }

    Refusal in(String language, String... texts) {
      var reply = language.equals("nl") ? dutch : english;
      assertThat(reply.errors("/detail")).singleElement().asString().contains(texts);
      return this;
    }
  }

  private Refusal refused(String country, String file, Object... head) {
    return new Refusal(sent(country, file, "en", head), sent(country, file, "nl", head));
  }

  private void recorded(String country, String file, Object... head) {
    sent(country, file, "en", head).is(201);
  }

  private Reply sent(String country, String file, String language, Object... head) {
    var path = "/v1/countries/" + country.toLowerCase(Locale.ROOT) + "/decisions";
    return head.length == 0
        ? register.record(path, file, "Accept-Language", language)
        : register.record(
            path, file, "Accept-Language", language, "If-Match", "\"" + head[0] + "\"");
  }

  private static String letter(String id, String decidedOn, String... acts) {
    return file(id, "KAMERBRIEF", decidedOn, acts);
  }

  private static String correction(String id, String type, String fact, String more) {
    var act =
        "{\"type\":\"%s\",\"fact\":%s,\"ground\":\"Vergissing\"%s}".formatted(type, fact, more);
    return file(id, "DATA_CORRECTION", "2023-02-01", act);
  }

  private static String file(String id, String type, String decidedOn, String... acts) {
    return """
    {"country":"%s","decisionId":"%s","instrument":{"type":"%s","decidedOn":"%s"},"acts":[%s]}\
    """
        .formatted(
            id.substring(0, 2).toUpperCase(Locale.ROOT),
            id,
            type,
            decidedOn,
            String.join(",", acts));
  }

  private static String byAct(String decision) {
    return "{\"decisionId\":\"%s\",\"act\":0}".formatted(decision);
  }

  private static String designation(String area) {
    return "{\"type\":\"DesignateRegion15c\",\"areas\":[\"%s\"],\"level\":\"EXCEPTIONAL\",\"scheme\":\"PRE_2024\"}"
        .formatted(area);
  }

  private static String lifting(String area) {
    return "{\"type\":\"LiftRegion15c\",\"areas\":[\"%s\"]}".formatted(area);
  }

  private static String moratorium(String what, String more) {
    return "{\"type\":\"%sMoratorium\",\"moratorium\":\"DECISION\",\"category\":{}%s}"
        .formatted(what, more);
  }
}
