package nl.peildatum.law.painter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the numbers on paper stand for.
 *
 * @param rows what each lane is about, by its number
 * @param areasFromTheStart areas with lower numbers are known before anything is recorded
 * @param vague areas that follow no border, wherever they lie
 * @param regions areas that lie beside all others that are not inside them
 * @param parents of areas that are known before anything is recorded
 * @param places in which area each lies that is found before a decision makes it an area of its own
 * @param placesByOtherName which place another name is the name of, in the table or in a question;
 *     it means the place until a decision gives it to an area
 */
public record Legend(
    List<Row> rows,
    int areasFromTheStart,
    List<Integer> vague,
    List<Integer> regions,
    Map<Integer, Integer> parents,
    Map<Integer, Integer> places,
    Map<Integer, Integer> placesByOtherName) {
  /** In the place of an area: narrowed to none. */
  public static final int EVERYWHERE = -1;

  /** The one kind of which a person from an area always hears. */
  static final String ALWAYS = "REGION_15C";

  /**
   * @param area whose policy it is part of
   * @param beside what narrows it beside that area, in any words that tell two apart
   * @param named every area that somebody names who speaks about it
   */
  public record Row(String kind, int area, String beside, List<Integer> named) {
    /** In words: without its own area. */
    String subject() {
      return kind + " " + beside;
    }

    boolean isMoratorium() {
      return kind.endsWith("_MORATORIUM");
    }

    boolean isOf(Row other, int elsewhere) {
      return kind.equals(other.kind) && beside.equals(other.beside) && area == elsewhere;
    }
  }

  /** Each once, by name. */
  public java.util.stream.Stream<String> kinds() {
    return rows.stream().map(Row::kind).distinct().sorted();
  }

  String kind(int lane) {
    return rows.get(lane).kind();
  }

  /** The lane that says of another area what this one says of its own. */
  Optional<Integer> elsewhere(Row row, int area) {
    return IntStream.range(0, rows.size())
        .filter(lane -> rows.get(lane).isOf(row, area))
        .boxed()
        .findFirst();
  }
}
