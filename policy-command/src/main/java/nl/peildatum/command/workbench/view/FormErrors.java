package nl.peildatum.command.workbench.view;

import java.util.Collection;
import java.util.List;

/**
 * What is wrong with a decision file, each with the JSON pointer of its place.
 *
 * @param all in the order of the rules
 */
public record FormErrors(List<FormError> all) {
  public static final FormErrors NONE = new FormErrors(List.of());

  /**
   * One error.
   *
   * @param pointer empty = the whole file
   */
  public record FormError(String pointer, String text) {
    private boolean isIn(String place) {
      return pointer.equals(place) || pointer.startsWith(place + "/");
    }
  }

  /** The texts of the errors at a value, or in it. */
  List<String> in(String pointer) {
    return all.stream().filter(one -> one.isIn(pointer)).map(FormError::text).distinct().toList();
  }

  /** The texts of the errors at a value or in it that no field in it shows. */
  List<String> notShownBy(Collection<String> fields, String pointer) {
    return all.stream()
        .filter(one -> one.isIn(pointer) && fields.stream().noneMatch(one::isIn))
        .map(FormError::text)
        .distinct()
        .toList();
  }
}
