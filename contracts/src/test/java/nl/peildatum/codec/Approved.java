package nl.peildatum.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.SortedSet;
import java.util.TreeSet;
import nl.peildatum.json.Json;
import nl.peildatum.kind.ActType;
import nl.peildatum.kind.Kind;
import nl.peildatum.kind.Kinds;
import nl.peildatum.openapi.Schemas;

/** The approved files: the forms that are frozen. A kind's own lie in its own folder. */
public final class Approved {
  private Approved() {}

  /** Those of the specimens, and one for each act of each kind. */
  public static SortedSet<String> names() {
    var names = new TreeSet<>(Specimens.all().keySet());
    Kinds.found().actTypes().forEach(act -> names.add(act.event()));
    return names;
  }

  /** Laid out for people to read; what is frozen is its canonical form. */
  static byte[] canonical(String name) {
    return Json.canonical(text(name).getBytes(UTF_8));
  }

  public static String text(String name) {
    var folder = Specimens.all().containsKey(name) ? "/nl/peildatum/json" : folderOf(name);
    return Schemas.text(folder + "/approved/" + name + ".json");
  }

  private static String folderOf(String event) {
    return Kinds.found().event(event).map(Approved::kind).orElseThrow();
  }

  private static String kind(ActType type) {
    Kind kind = Kinds.found().of(type).getFirst();
    return "/" + kind.getClass().getPackageName().replace('.', '/');
  }
}
