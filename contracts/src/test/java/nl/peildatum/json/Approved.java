package nl.peildatum.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.SortedSet;
import java.util.TreeSet;
import nl.peildatum.decision.ActType;
import nl.peildatum.decision.Kind;
import nl.peildatum.decision.Kinds;

/** The approved files: the forms that are frozen. A kind's own lie in its own folder. */
final class Approved {
  private Approved() {}

  /** Those of the specimens, and one for each act of each kind. */
  static SortedSet<String> names() {
    var names = new TreeSet<>(Specimens.all().keySet());
    for (var kind : Kinds.found().all()) {
      kind.acts().forEach(act -> names.add(act.event()));
    }
    return names;
  }

  /** Laid out for people to read; what is frozen is its canonical form. */
  static byte[] canonical(String name) {
    return Json.canonical(text(name).getBytes(UTF_8));
  }

  static String text(String name) {
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
