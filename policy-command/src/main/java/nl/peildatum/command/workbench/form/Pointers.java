package nl.peildatum.command.workbench.form;

import java.util.Arrays;
import java.util.List;

/** JSON pointers of RFC 6901. */
public final class Pointers {
  /** No value of a decision file lies deeper. */
  private static final int MOST_STEPS = 24;

  private Pointers() {}

  /** Whether a page of a form may send it; a name with a prefix before the pointer as well. */
  public static boolean isOfForm(String name) {
    return name.chars().filter(sign -> sign == '/').limit(MOST_STEPS + 1L).count() <= MOST_STEPS;
  }

  public static String member(String of, String name) {
    return of + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  public static String item(String of, int index) {
    return of + "/" + index;
  }

  /** The names and indexes from the root to the value. */
  public static List<String> steps(String pointer) {
    return pointer.isEmpty()
        ? List.of()
        : Arrays.stream(pointer.substring(1).split("/", -1))
            .map(step -> step.replace("~1", "/").replace("~0", "~"))
            .toList();
  }
}
