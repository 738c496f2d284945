package nl.peildatum.deploy.wire;

import static nl.peildatum.deploy.wire.Deed.annul;
import static nl.peildatum.deploy.wire.Deed.commence;
import static nl.peildatum.deploy.wire.Deed.correct;
import static nl.peildatum.deploy.wire.Deed.designate;
import static nl.peildatum.deploy.wire.Deed.fact;
import static nl.peildatum.deploy.wire.Deed.lift;
import static nl.peildatum.deploy.wire.Deed.publication;
import static nl.peildatum.deploy.wire.Deed.register;
import static nl.peildatum.deploy.wire.Deed.retract;
import static nl.peildatum.deploy.wire.Deed.succession;
import static nl.peildatum.deploy.wire.Letter.dataCorrection;
import static nl.peildatum.deploy.wire.Letter.letter;
import static nl.peildatum.deploy.wire.Letter.ruling;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import nl.peildatum.testing.Reply;

/** How to be refused for what a decision says, by the slug of the rule. */
record ByRule(Country country) {
  private static final String DAY = "2024-01-01";

  /** What the acts below aim at. */
  void given() {
    country.records(
        letter("ht-1", "2022-01-01")
            .publishedOn("2022-01-02")
            .does(designate("artibonite", "centre"), designate("nord").startUnknown()));
    country.records(letter("ht-2", "2022-02-01").does(commence(fact("ht-1", 1), "2022-02-01")));
    country.records(ruling("ht-3", "2022-03-01").does(annul("2022-03-01", centre())));
    country.records(
        dataCorrection("ht-4", "2022-04-01")
            .does(correct(fact("ht-1", 0, "artibonite"), Map.of("from", "2022-01-02"))));
    country.records(
        letter("ht-5", "2022-05-01")
            .does(
                moratorium("ImposeMoratorium")
                    .with("moratorium", "DEPARTURE")
                    .with("plannedUntil", "2023-01-01")));
  }

  Letter correction() {
    return dataCorrection("ht-x", DAY).does(correct(artibonite(), Map.of("from", "2022-01-03")));
  }

  private static Map<String, Object> artibonite() {
    return fact("ht-4", 0);
  }

  private static Map<String, Object> centre() {
    return fact("ht-1", 0, "centre");
  }

  Map<String, Supplier<Reply>> all() {
    var ways = new TreeMap<String, Supplier<Reply>>();
    ways.putAll(byForm());
    ways.putAll(byRecord());
    ways.putAll(byArea());
    ways.putAll(byKind());
    return ways;
  }

  private Map<String, Supplier<Reply>> byKind() {
    var moratorium = moratorium("ImposeMoratorium").with("plannedUntil", "2024-07-01");
    return Map.ofEntries(
        way("moratorium-too-long", moratorium.with("individualTermMonths", 22)),
        way("end-stated-twice", moratorium.with("plannedUntilUnknown", true)),
        way(
            "moratorium-has-expired",
            moratorium.from(DAY),
            moratorium("EndMoratorium").from("2024-07-01")),
        way(
            "extension-starts-early",
            moratorium("ExtendMoratorium")
                .with("moratorium", "DEPARTURE")
                .with("plannedUntil", "2023-04-01")
                .from("2022-12-31")
                .with("ground", "so decided")),
        way("nothing-to-extend", moratorium("ExtendMoratorium").with("plannedUntil", "2024-07-01")),
        way("alternative-to-itself", Deed.alternative("nord", "nord")),
        way("text-or-nothing-special", Deed.of("SetHeading").with("heading", "ARTICLE_1F")));
  }

  private static Deed moratorium(String act) {
    return Deed.of(act).with("moratorium", "DECISION").with("category", Map.of());
  }

  private Map<String, Supplier<Reply>> byForm() {
    var nord = designate("nord");
    return Map.ofEntries(
        way("invalid-request", nord.without("level").with("scheme", 2).with("colour", "red")),
        way("empty-period", nord.from("2024-02-01").until("2024-02-01")),
        way("unknown-field", nord.with("colour", "red")),
        way("missing-field", nord.without("level")),
        way("wrong-type", nord.with("onlyThese", "yes")),
        way("invalid-value", nord.with("level", "NORMAL")),
        way("unknown-act", Deed.of("Abolish")),
        way("unknown-area", designate("nord", "atlantis")),
        way("duplicate-area", designate("nord", "HT-ND")),
        way("unknown-source", nord.fromEither(DAY, "2024-01-02")),
        way("unknown-passage", nord.with("passages", List.of(0))),
        way("source-not-a-ruling", annul(DAY, fact("ht-1", 1))),
        way("invalid-identifier", nord.with("paragraph", "C7")),
        way("personal-data", nord.with("paragraph", "2801234567")),
        Map.entry(
            "issuer-not-in-office",
            () ->
                country.sends(
                    letter("ht-x", DAY)
                        .with("issuer", Map.of("office", "Minister van Asiel en Migratie"))
                        .does(nord))),
        way("level-not-of-scheme", nord.with("scheme", "2024")),
        way("start-stated-twice", nord.from(DAY).startUnknown()),
        way("overlap-in-decision", nord.from(DAY), nord.from("2024-01-02")),
        way("retroactive-without-ground", nord.from("2023-12-31")),
        Map.entry(
            "decided-on-out-of-range",
            () -> country.sends(letter("ht-x", "1015-10-08").does(nord))),
        Map.entry(
            "published-on-out-of-range",
            () -> country.sends(letter("ht-x", DAY).publishedOn("9999-01-01").does(nord))),
        Map.entry("no-acts", () -> country.sends(letter("ht-x", DAY))),
        Map.entry("invalid-decision-id", () -> country.sends(letter("HT X", DAY).does(nord))),
        Map.entry(
            "country-mismatch", () -> country.sends(letter("ht-x", DAY).does(nord).json("ML"))));
  }

  private Map<String, Supplier<Reply>> byRecord() {
    return Map.ofEntries(
        way("correction-needs-data-correction", retract(artibonite())),
        way("already-commenced", commence(fact("ht-1", 1), DAY)),
        way("start-is-known", commence(artibonite(), DAY)),
        way("decision-not-on-record", publication("ht-nothing", DAY, DAY)),
        way(
            "source-not-on-record",
            Deed.of("SupersedeSource").with("source", "NL16.6").with("by", 0)),
        way("already-published", publication("ht-1", DAY, DAY)),
        slip("data-correction-only-corrects", lift("nord")),
        Map.entry(
            "register-states-no-policy",
            () -> country.sends(Letter.register("ht-x", DAY).does(lift("nord")))),
        slip(
            "nothing-corrected",
            Deed.of("CorrectDecision")
                .with("decision", "ht-1")
                .with("instrument", Map.of("publishedOn", "2022-01-02"))),
        slip("fact-not-live", retract(fact("ht-1", 0, "artibonite"))),
        slip("ambiguous-fact", retract(fact("ht-1", 0))),
        slip("fact-annulled", correct(centre(), Map.of("from", "2022-01-03"))),
        slip("replacement-leaves-lane", correct(artibonite(), Map.of("areas", List.of("nord")))));
  }

  private Map<String, Supplier<Reply>> byArea() {
    var split = succession("SPLIT", DAY, "nord", "centre");
    return Map.ofEntries(
        way("invalid-area-id", register("Cap Haitien", "Cap-Haïtien", "CITY")),
        way("area-exists", register("nord", "Noord", "REGION")),
        way("area-name-taken", register("cap", "Nord", "CITY")),
        way("area-inside-itself", register(Map.of("id", "nord", "parent", "nord"))),
        way("successor-is-predecessor", succession("SPLIT", DAY, "nord", "nord")),
        way("wrong-number-of-successors", succession("RENAME", DAY, "nord", "centre", "ouest")),
        way("area-ended", succession("MERGE", DAY, "nord", "centre"), designate("nord")),
        way("succession-exists", split, split),
        way("succession-cycle", split, succession("SPLIT", DAY, "centre", "nord")),
        way(
            "area-not-there",
            succession("MERGE", DAY, "nord", "centre"),
            succession("SPLIT", "2025-01-01", "nord", "ouest")));
  }

  private Map.Entry<String, Supplier<Reply>> way(String slug, Deed... deeds) {
    return Map.entry(slug, () -> country.sends(letter("ht-x", DAY).does(deeds)));
  }

  private Map.Entry<String, Supplier<Reply>> slip(String slug, Deed deed) {
    return Map.entry(slug, () -> country.sends(dataCorrection("ht-x", DAY).does(deed)));
  }
}
