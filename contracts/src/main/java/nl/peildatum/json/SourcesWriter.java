package nl.peildatum.json;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.peildatum.answer.AsKnown;
import nl.peildatum.answer.Resting;
import nl.peildatum.source.Identifier;
import nl.peildatum.source.IdentifierKind;
import nl.peildatum.source.Recognised;

/** The bytes of what rests on a source, over all countries. */
public final class SourcesWriter {
  private final AllCountriesHead head;
  private final LocalDate day;
  private final PolicyAddress address;
  private final boolean live;

  /**
   * @param day asked about, Europe/Amsterdam
   * @param live with what may be another tomorrow: links to public sites, signals to review
   */
  public SourcesWriter(AllCountriesHead head, LocalDate day, PolicyAddress address, boolean live) {
    this.head = head;
    this.day = day;
    this.address = address;
    this.live = live;
  }

  /** A country of which some decision rests on the source. */
  private record OfCountry(AsKnown known, SourceJson json, List<Resting> resting) {}

  /** A decision, to be put in the order of deciding. */
  private record Decided(LocalDate on, Map<String, Object> json) {}

  /**
   * @param parameter by which the source is named
   * @param meant the documents that are meant
   * @param countries as known, by code
   */
  public byte[] write(String parameter, List<Recognised> meant, List<AsKnown> countries) {
    var concerned = countries.stream().flatMap(known -> ofCountry(known, meant)).toList();
    var to =
        head.write()
            .with("source", asked(parameter, meant))
            .with("decisions", decisions(concerned))
            .withAny("whenGiven", whenGiven(concerned))
            .withAny("superseded", each(concerned, SourceJson::superseded));
    if (meant.stream().anyMatch(of -> of.identifier().kind() == IdentifierKind.VC_PARAGRAPH)) {
      to.with("inParagraph", each(concerned, SourceJson::inParagraph));
    }
    return AnswerWriter.bytes(live ? to.with("reviews", each(concerned, SourceJson::reviews)) : to);
  }

  private Stream<OfCountry> ofCountry(AsKnown known, List<Recognised> meant) {
    var source = meant.stream().map(Recognised::identifier).toList();
    var resting = Resting.on(source, known);
    return resting.isEmpty()
        ? Stream.empty()
        : Stream.of(new OfCountry(known, json(known, source, resting), resting));
  }

  private SourceJson json(AsKnown known, List<Identifier> source, List<Resting> resting) {
    return new SourceJson(known, source, resting, day, address, new CitationJson(known, live));
  }

  private Written asked(String parameter, List<Recognised> meant) {
    return new Written()
        .with("parameter", parameter)
        .with(
            "identifiers",
            meant.stream().map(of -> CitationJson.identifier(of, live).object()).toList());
  }

  /** In the order of deciding, then of the countries and of the record. */
  private static List<Map<String, Object>> decisions(List<OfCountry> concerned) {
    return concerned.stream()
        .flatMap(of -> of.resting().stream().map(resting -> decided(resting, of)))
        .sorted(Comparator.comparing(Decided::on))
        .map(Decided::json)
        .toList();
  }

  private static Decided decided(Resting resting, OfCountry of) {
    return new Decided(
        resting.instrument(of.known().record()).decidedOn(), of.json().decision(resting).object());
  }

  private static List<Map<String, Object>> each(
      List<OfCountry> concerned, Function<SourceJson, Stream<Written>> told) {
    return concerned.stream().flatMap(of -> told.apply(of.json())).map(Written::object).toList();
  }

  /** In each country concerned, on each day that is stated for the ruling. */
  private static List<Map<String, Object>> whenGiven(List<OfCountry> concerned) {
    var stated = RulingDays.of(concerned.stream().flatMap(of -> statedFor(of)).toList());
    return concerned.stream().flatMap(of -> stated.toldBy(of.json())).map(Written::object).toList();
  }

  private static Stream<RulingDays.Stated> statedFor(OfCountry of) {
    return of.resting().stream()
        .flatMap(resting -> RulingDays.statedIn(resting, of.known().record()));
  }
}
