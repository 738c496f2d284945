package nl.peildatum.command.workbench.form;

import java.util.Arrays;
import java.util.List;

/** JSON pointers of RFC 6901. */
public final class Pointers {
  private Pointers() {}

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
