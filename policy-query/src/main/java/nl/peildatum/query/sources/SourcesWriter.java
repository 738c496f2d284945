package nl.peildatum.query.sources;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.peildatum.json.JsonBody;
import nl.peildatum.json.JsonObject;
import nl.peildatum.query.parameters.AllCountriesHead;
import nl.peildatum.query.parameters.PolicyAddress;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.source.Identifier;
import nl.peildatum.source.IdentifierKind;
import nl.peildatum.source.Recognised;
import org.jspecify.annotations.Nullable;

/** Writes the decisions and lanes that rest on a source, over all countries. */
final class SourcesWriter {
  private final AllCountriesHead head;
  private final LocalDate day;
  private final PolicyAddress address;
  private final boolean live;
  private final long most;

  /**
   * @param day the day asked about, Europe/Amsterdam
   * @param live whether to add content that may change tomorrow: links to public sites, signals to
   *     review
   * @param most the most items of each list
   */
  SourcesWriter(
      AllCountriesHead head, LocalDate day, PolicyAddress address, boolean live, long most) {
    this.head = head;
    this.day = day;
    this.address = address;
    this.live = live;
    this.most = most;
  }

  /** A country with at least one decision that rests on the source. */
  private record OfCountry(RecordAsOf known, SourceJson json, List<DecisionOnSource> resting) {}

  /** A decision with the day on which it was taken, for sorting. */
  private record Decided(LocalDate on, DecisionOnSource resting, OfCountry of) {
    private Map<String, Object> json() {
      return of.json().decision(resting).object();
    }
  }

  /**
   * The JSON of the whole answer.
   *
   * @param parameter the parameter that names the source
   * @param meant the documents that the name may stand for
   * @param countries the records as known, by code
   */
  JsonBody write(String parameter, List<Recognised> meant, List<RecordAsOf> countries) {
    var concerned = countries.stream().flatMap(known -> ofCountry(known, meant)).toList();
    var to =
        head.write()
            .with("source", asked(parameter, meant))
            .with("decisions", decisions(concerned))
            .with("whenGiven", listIfAny(() -> whenGiven(concerned)))
            .with("superseded", listIfAny(() -> each(concerned, SourceJson::superseded)));
    if (meant.stream().anyMatch(of -> of.identifier().kind() == IdentifierKind.VC_PARAGRAPH)) {
      to.with("inParagraph", list(() -> each(concerned, SourceJson::inParagraph)));
    }
    return JsonBody.of(
        live ? to.with("reviews", list(() -> each(concerned, SourceJson::reviews))) : to);
  }

  private Stream<OfCountry> ofCountry(RecordAsOf known, List<Recognised> meant) {
    var source = meant.stream().map(Recognised::identifier).toList();
    var resting = DecisionOnSource.on(source, known);
    return resting.isEmpty()
        ? Stream.empty()
        : Stream.of(new OfCountry(known, json(known, source, resting), resting));
  }

  private SourceJson json(
      RecordAsOf known, List<Identifier> source, List<DecisionOnSource> resting) {
    return new SourceJson(known, source, resting, day, address, new CitationJson(known, live));
  }

  private JsonObject asked(String parameter, List<Recognised> meant) {
    return new JsonObject()
        .with("parameter", parameter)
        .with(
            "identifiers",
            meant.stream().map(of -> CitationJson.identifier(of, live).object()).toList());
  }

  /** The decisions ordered by the day on which they were taken, then by country and record. */
  private Iterable<Object> decisions(List<OfCountry> concerned) {
    var inOrder =
        concerned.stream()
            .flatMap(of -> of.resting().stream().map(resting -> decided(resting, of)))
            .sorted(Comparator.comparing(Decided::on))
            .limit(most)
            .toList();
    return JsonBody.list(inOrder::stream, Decided::json);
  }

  private static Decided decided(DecisionOnSource resting, OfCountry of) {
    return new Decided(resting.instrument(of.known()).decidedOn(), resting, of);
  }

  private static Stream<JsonObject> each(
      List<OfCountry> concerned, Function<SourceJson, Stream<JsonObject>> entries) {
    return concerned.stream().flatMap(of -> entries.apply(of.json()));
  }

  private Iterable<Object> list(Supplier<Stream<JsonObject>> items) {
    return JsonBody.list(() -> items.get().limit(most), JsonObject::object);
  }

  private @Nullable Iterable<Object> listIfAny(Supplier<Stream<JsonObject>> items) {
    return JsonBody.listIfAny(() -> items.get().limit(most), JsonObject::object);
  }

  /** The policy of each country concerned on each day that is stated for the ruling. */
  private static Stream<JsonObject> whenGiven(List<OfCountry> concerned) {
    var stated = RulingDays.of(concerned.stream().flatMap(of -> statedFor(of)).toList());
    return concerned.stream().flatMap(of -> stated.json(of.json()));
  }

  private static Stream<RulingDays.Stated> statedFor(OfCountry of) {
    return of.resting().stream()
        .flatMap(resting -> RulingDays.statedIn(resting, of.known().record()));
  }
}
