package nl.peildatum.deploy.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import nl.peildatum.wording.Wording;

/**
 * The files of one command, of which each could be read. Their texts are not kept.
 *
 * @param paths in the order given; a file that is named twice is there twice
 * @param byCountry the same by the country that each file names
 */
record ImportFiles(List<Path> paths, Map<String, List<Path>> byCountry) {
  /**
   * Reads all files.
   *
   * @throws FileRefused with what is wrong with each file that is not a decision file
   */
  static ImportFiles read(List<Path> named) {
    var paths = List.copyOf(named);
    var byCountry = new LinkedHashMap<String, List<Path>>();
    var wrong = new LinkedHashSet<Wording>();
    for (var path : paths) {
      try {
        var file = ImportedFile.read(path);
        byCountry.computeIfAbsent(file.country(), _ -> new ArrayList<>()).add(path);
      } catch (FileRefused refused) {
        wrong.addAll(refused.reasons());
      }
    }
    if (!wrong.isEmpty()) {
      wrong.add(Wording.of("importing.nothing-sent"));
      throw new FileRefused(List.copyOf(wrong));
    }
    return new ImportFiles(paths, byCountry);
  }

  int count() {
    return paths.size();
  }
}
