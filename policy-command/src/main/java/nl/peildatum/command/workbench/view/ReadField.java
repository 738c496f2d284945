package nl.peildatum.command.workbench.view;

import java.util.List;
import java.util.stream.Stream;

/**
 * A field of a decision to read, not to fill in.
 *
 * @param name JSON pointer of its value
 * @param values in words; none of a field that only has fields in it
 * @param links to what it names
 * @param inside the filled fields of a group, or the rows
 */
public record ReadField(
    String name, String label, List<String> values, List<String> links, List<ReadField> inside) {

  /** This field and all that are in it. */
  public Stream<ReadField> all() {
    return Stream.concat(Stream.of(this), inside.stream().flatMap(ReadField::all));
  }
}
