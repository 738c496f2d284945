package nl.peildatum.query.sources;

import java.util.List;
import nl.peildatum.json.JsonBody;
import nl.peildatum.query.parameters.AllCoordinates;
import nl.peildatum.query.parameters.AllCountriesQuestions;
import nl.peildatum.query.parameters.Parameters;
import nl.peildatum.source.Recognised;

/** A question about what rests on a source, with its coordinates resolved. */
public final class SourcesQuestion {
  private final NamedSource source;
  private final AllCoordinates asked;

  private SourcesQuestion(NamedSource source, AllCoordinates asked) {
    this.source = source;
    this.asked = asked;
  }

  /** Reads a question; refuses it if its parameters have a fault. */
  public static SourcesQuestion in(Parameters parameters, AllCountriesQuestions questions) {
    var source = NamedSource.in(parameters);
    return new SourcesQuestion(source, questions.onADay(parameters));
  }

  public AllCoordinates asked() {
    return asked;
  }

  /** The documents that the name of the source may stand for. */
  public List<Recognised> meant() {
    return source.meant();
  }

  public JsonBody answer() {
    return first(Long.MAX_VALUE);
  }

  /**
   * The answer with the first items of each of its lists only.
   *
   * @param most the most items of a list
   */
  public JsonBody first(long most) {
    var live = !asked.pinned();
    var head = live ? asked.liveHead() : asked.head();
    var writer = new SourcesWriter(head, asked.day(), asked.address(), live, most);
    return writer.write(source.parameter(), source.meant(), asked.known());
  }
}
