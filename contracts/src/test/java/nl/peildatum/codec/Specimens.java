package nl.peildatum.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.peildatum.area.Area;
import nl.peildatum.area.AreaId;
import nl.peildatum.area.AreaType;
import nl.peildatum.area.CountryCode;
import nl.peildatum.area.Succession;
import nl.peildatum.area.SuccessionKind;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.Claim;
import nl.peildatum.decision.Coverage;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.ForeignCountry;
import nl.peildatum.decision.Instrument;
import nl.peildatum.decision.InstrumentType;
import nl.peildatum.decision.LegalSource;
import nl.peildatum.decision.Mechanism;
import nl.peildatum.decision.Origin;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.decision.Start;
import nl.peildatum.decision.StartBounds;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Target;
import nl.peildatum.decision.Warning;
import nl.peildatum.json.Json;
import nl.peildatum.time.Lane;
import nl.peildatum.wording.Wording;
import org.jspecify.annotations.Nullable;

/** One statement of every event type and form, by the name of its approved file. */
final class Specimens {
  private static final LocalDate DAY = LocalDate.parse("2023-01-11");
  private static final LegalSource RULING =
      new LegalSource(
          ordered("type", "RULING", "court", "Rechtbank Den Haag", "date", "2022-05-16"));
  private static final LegalSource REPORT =
      new LegalSource(
          ordered("type", "REPORT", "title", "UNHCR – Mali, Update III", "date", "2022"));
  private static final Map<String, Object> LEVEL =
      Map.of("level", "EXCEPTIONAL", "scheme", "PRE_2024");
  private static final Set<Basis> BOTH = Set.of(Basis.values());
  private static final Lane GAO = Lane.of("REGION_15C", Map.of("area", "gao"));
  private static final Lane FROM_GAO_TO_BAMAKO =
      Lane.of("RELOCATION_ALTERNATIVE", Map.of("origin", "gao", "target", "bamako"));

  private Specimens() {}

  static Map<String, Statement> all() {
    var all = new LinkedHashMap<String, Statement>();
    all.put("decision-recorded.v1", decisionRecorded());
    all.put("region-15c-designated.v1", new Statement.Stated(letter(), designation()));
    all.put("region-15c-designated.v1-claimed", new Statement.Stated(letter(), claimed()));
    all.put("region-15c-designated.v1-announced", new Statement.Stated(letter(), announced()));
    all.put("region-15c-ended.v1", new Statement.Stated(letter(), end("region-15c-ended.v1", GAO)));
    all.put("relocation-alternative-set.v1", new Statement.Stated(letter(), alternative()));
    all.put(
        "relocation-alternative-withdrawn.v1",
        new Statement.Stated(
            letter(), end("relocation-alternative-withdrawn.v1", FROM_GAO_TO_BAMAKO)));
    all.put("region-15c-designated.v1-bounded", new Statement.Stated(letter(), bounded()));
    all.put("relocation-alternative-set.v1-abroad", new Statement.Stated(letter(), abroad()));
    all.put("none-stated.v1", new Statement.Stated(letter(), none()));
    all.put("fact-corrected.v1", corrected());
    all.put("decision-corrected.v1", decisionCorrected());
    all.put(
        "fact-retracted.v1",
        new Statement.Retracted(correction(Map.of("ground", "the wrong letter was read")), gao()));
    all.put("fact-retracted.v1-without-lane", retractedCoverage());
    all.put("fact-annulled.v1", new Statement.Annulled(letter(), gao(), DAY, RULING));
    all.put("fact-commenced.v1", new Statement.Commenced(letter(), gao(), DAY, DAY.plusDays(2)));
    all.put("publication-recorded.v1", published());
    all.put(
        "source-superseded.v1",
        new Statement.SourceSuperseded(letter(), "UNHCR – Mali, Update II", REPORT));
    all.put(
        "transitional-rule-recorded.v1",
        new Statement.TransitionalRuleRecorded(
            letter(),
            gao(),
            Map.of("holdersOn", "2023-01-11"),
            "GRANDFATHERED",
            "Verleende vergunningen worden vooralsnog niet herbeoordeeld."));
    all.put(
        "coverage-stated.v1",
        new Statement.CoverageStated(
            letter(), new Coverage(DAY, DAY.plusYears(1), List.of("REGION_15C"))));
    all.put(
        "no-country-policy-declared.v1",
        new Statement.NoCountryPolicyDeclared(letter(), DAY, DAY.plusYears(1), null));
    all.put("area-registered.v1", new Statement.AreaRegistered(letter(), bandiagara()));
    all.put("area-registered.v1-bare", new Statement.AreaRegistered(letter(), bare()));
    all.put(
        "area-registered.v1-known",
        new Statement.AreaRegistered(
            letter(), bandiagara().with(null, List.of("Bandjagara")), true));
    all.put(
        "area-registered.v1-aliases",
        new Statement.AreaRegistered(
            letter(), bare().with(new AreaId("mopti"), List.of("Al-Shabab", "الشباب"))));
    all.put("area-succeeded.v1", new Statement.AreaSucceeded(letter(), split()));
    return all;
  }

  private static PolicyFact bounded() {
    return stated(
        Mechanism.SET,
        "region-15c-designated.v1",
        GAO,
        Start.within(new StartBounds(DAY, DAY.minusYears(1))),
        LEVEL);
  }

  private static PolicyFact abroad() {
    var toArmenia = new ForeignCountry(new CountryCode("AM")).asSubject();
    return stated(
        Mechanism.SET,
        "relocation-alternative-set.v1",
        Lane.of("RELOCATION_ALTERNATIVE", Map.of("target", toArmenia)),
        Start.on(DAY),
        Map.of("threat", "SERIOUS_HARM", "presumption", "INDIVIDUAL_ONLY"));
  }

  private static PolicyFact none() {
    return stated(
        Mechanism.STATED_NONE,
        "none-stated.v1",
        Lane.of("REGION_15C", Map.of()),
        Start.on(DAY),
        Map.of());
  }

  private static PolicyFact stated(
      Mechanism mechanism, String type, Lane lane, Start start, Map<String, Object> value) {
    return new PolicyFact(
        mechanism, type, lane, start, null, Start.NOT_KNOWN, false, false, value, Map.of(), BOTH);
  }

  private static Area bandiagara() {
    return new Area(
        new AreaId("bandiagara"),
        "Région de Bandiagara",
        AreaType.REGION,
        "ML-11",
        new AreaId("mopti"),
        true);
  }

  private static Area bare() {
    return new Area(
        new AreaId("al-shabaab"),
        "gebieden die onder controle staan van Al-Shabaab",
        AreaType.CONTROL_AREA,
        null,
        null,
        false);
  }

  private static Succession split() {
    return new Succession(
        new AreaId("mopti"),
        List.of(new AreaId("bandiagara"), new AreaId("douentza")),
        LocalDate.parse("2023-03-13"),
        SuccessionKind.SPLIT,
        false);
  }

  private static Map<String, Object> ordered(String... pairs) {
    var map = new LinkedHashMap<String, Object>();
    for (var i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }

  private static Origin letter() {
    var issuer =
        ordered("office", "Staatssecretaris van Justitie en Veiligheid", "tooi", "mnre1058");
    var instrument =
        new Instrument(
            InstrumentType.KAMERBRIEF,
            "Landgebonden asielbeleid Mali",
            issuer,
            DAY,
            DAY,
            null,
            DAY,
            null);
    return new Origin(0, instrument, List.of(RULING, REPORT), Map.of());
  }

  private static Origin correction(Map<String, Object> remarks) {
    var instrument =
        new Instrument(
            InstrumentType.DATA_CORRECTION,
            null,
            Map.of(),
            LocalDate.parse("2026-11-24"),
            null,
            null,
            null,
            null);
    return new Origin(1, instrument, List.of(), remarks);
  }

  private static Target gao() {
    return new Target(2, new DecisionId("mali-2023-01-11"), "region-15c-designated.v1", GAO);
  }

  private static Statement decisionRecorded() {
    Map<String, Object> file =
        Map.of(
            "country", "ML",
            "decisionId", "mali-2023-01-11",
            "acts", List.of(Map.of("type", "LiftRegion15c", "areas", List.of("Ménaka"))));
    var warning =
        new Warning(
            "end-leaves-later-start", Wording.asWritten("It goes on standing."), List.of(GAO));
    return new Statement.DecisionRecorded(7, 9, file, List.of(warning));
  }

  private static PolicyFact designation() {
    return designation(Start.on(DAY), DAY.plusYears(1), Start.on(DAY.plusDays(9)), true, BOTH);
  }

  private static PolicyFact claimed() {
    var claims =
        List.of(
            new Claim(LocalDate.parse("2023-07-07"), RULING),
            new Claim(LocalDate.parse("2023-07-09"), REPORT));
    return designation(Start.claimed(claims), null, Start.claimed(claims), false, BOTH);
  }

  private static PolicyFact announced() {
    return designation(Start.NOT_KNOWN, null, Start.NOT_KNOWN, false, BOTH);
  }

  private static PolicyFact designation(
      Start start, @Nullable LocalDate until, Start formal, boolean flags, Set<Basis> states) {
    return new PolicyFact(
        Mechanism.SET,
        "region-15c-designated.v1",
        GAO,
        start,
        until,
        formal,
        flags,
        flags,
        LEVEL,
        flags ? Map.of("ground", "the rulings", "paragraph", "C7/14.4.1") : Map.of(),
        states);
  }

  private static PolicyFact end(String type, Lane lane) {
    return new PolicyFact(
        Mechanism.END,
        type,
        lane,
        Start.on(DAY),
        null,
        Start.NOT_KNOWN,
        false,
        false,
        Map.of(),
        Map.of(),
        BOTH);
  }

  private static PolicyFact alternative() {
    return new PolicyFact(
        Mechanism.SET,
        "relocation-alternative-set.v1",
        FROM_GAO_TO_BAMAKO,
        Start.on(DAY),
        null,
        Start.NOT_KNOWN,
        false,
        false,
        Map.of(
            "threat",
            "SERIOUS_HARM_15C_ONLY",
            "presumption",
            "IN_PRINCIPLE_PRESENT",
            "individualTest",
            "Vc 2000 C2/3.4",
            "excludedGroups",
            List.of(Map.of("id", "women-alone", "name", "women alone"))),
        Map.of(),
        BOTH);
  }

  /** Null is stated, absent is inherited: both survive. */
  private static Statement corrected() {
    var replacement = new LinkedHashMap<String, Object>(Map.of("from", "2023-01-12"));
    replacement.putAll(Json.object("{\"until\":null}".getBytes(UTF_8)));
    var result =
        designation(
            Start.on(DAY.plusDays(1)), null, Start.NOT_KNOWN, true, Set.of(Basis.OPERATIONAL));
    return new Statement.Corrected(
        correction(Map.of("ground", "a day too early")), gao(), replacement, result);
  }

  private static Statement decisionCorrected() {
    var stated = new LinkedHashMap<String, Object>();
    stated.put(
        "instrument",
        Json.object("{\"announcedOn\":null,\"decidedOn\":\"2023-01-12\"}".getBytes(UTF_8)));
    stated.put("sources", List.of(REPORT.fields()));
    var was = letter().instrument();
    var now =
        new Instrument(
            was.type(),
            was.title(),
            was.issuer(),
            DAY.plusDays(1),
            null,
            was.publishedOn(),
            was.operationalFrom(),
            was.formalFrom());
    return new Statement.DecisionCorrected(
        correction(Map.of("ground", "a day too early")),
        new DecisionId("mali-2023-01-11"),
        stated,
        now,
        List.of(REPORT));
  }

  private static Statement retractedCoverage() {
    var coverage = new Target(4, new DecisionId("register-2026"), "coverage-stated.v1", null);
    return new Statement.Retracted(correction(Map.of()), coverage);
  }

  private static Statement published() {
    return new Statement.PublicationRecorded(
        letter(), new DecisionId("mali-2023-01-11"), DAY.plusDays(5), "Stcrt. 2023, 1", DAY);
  }
}
