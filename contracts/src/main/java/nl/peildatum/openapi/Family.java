package nl.peildatum.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.peildatum.kind.ActType;
import nl.peildatum.kind.Kind;
import nl.peildatum.kind.Kinds;

/**
 * Kinds that share their acts, and so the form of their subjects and values.
 *
 * @param name name of the family's folder, with a capital: {@code Region15c}
 */
record Family(String name, List<Kind> kinds) {

  /** The families on the class path, in the order of the names of their kinds. */
  static List<Family> found() {
    var byActs = new LinkedHashMap<List<ActType>, List<Kind>>();
    for (var kind : Kinds.found().all()) {
      byActs.computeIfAbsent(kind.acts(), acts -> new ArrayList<>()).add(kind);
    }
    return byActs.values().stream()
        .map(kinds -> new Family(folder(kinds.getFirst()), kinds))
        .toList();
  }

  private static String folder(Kind kind) {
    var room = kind.getClass().getPackageName();
    var folder = room.substring(room.lastIndexOf('.') + 1);
    return folder.substring(0, 1).toUpperCase(Locale.ROOT) + folder.substring(1);
  }

  /** The name of the copy of a schema for this family. */
  String of(String schema) {
    return schema + "Of" + name;
  }

  List<String> kindNames() {
    return kinds.stream().map(Kind::name).toList();
  }

  List<ActType> acts() {
    return kinds.getFirst().acts();
  }

  /** The schema of a kind's name that allows these kinds only. */
  Map<String, Object> kindSchema() {
    return Map.of(JsonTrees.TYPE, "string", "enum", kindNames());
  }
}
