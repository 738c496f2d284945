package nl.peildatum.deploy.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.peildatum.area.NameFolding;
import tools.jackson.databind.JsonNode;

/**
 * The files that come before one in a dry run. Nothing of them is on record when it is previewed,
 * so the register may miss what they would have recorded.
 */
final class EarlierFiles {
  private static final Set<String> IMPOSING = Set.of("ImposeMoratorium", "ExtendMoratorium");

  private static final Pattern NAME_OR_TYPE_OF_AREA =
      Pattern.compile("(/acts/[0-9]+/area)/(?:name|type)");

  private final List<Earlier> files = new ArrayList<>();

  /**
   * What a file would put on record.
   *
   * @param areas ids, names, codes and aliases of the areas that it registers, folded
   */
  private record Earlier(
      String name,
      String country,
      String decisionId,
      JsonNode content,
      Set<String> areas,
      boolean imposes) {
    boolean has(String written) {
      return decisionId.equals(written)
          || NameFolding.fold(written).filter(areas::contains).isPresent();
    }
  }

  void add(ImportedFile file) {
    var areas = new HashSet<String>();
    file.acts()
        .map(act -> act.path("area"))
        .flatMap(EarlierFiles::spellings)
        .forEach(spelling -> NameFolding.fold(spelling).ifPresent(areas::add));
    files.add(
        new Earlier(
            file.name(),
            file.country(),
            file.decisionId(),
            file.content(),
            areas,
            file.acts().anyMatch(act -> IMPOSING.contains(act.path("type").asString("")))));
  }

  private static Stream<String> spellings(JsonNode area) {
    return Stream.concat(
            Stream.of(area.path("id"), area.path("name"), area.path("isoCode")),
            area.path("aliases").valueStream())
        .filter(JsonNode::isString)
        .map(JsonNode::asString);
  }

  /** The names of the files of one country. */
  List<String> of(String country) {
    return files.stream().filter(file -> file.country.equals(country)).map(Earlier::name).toList();
  }

  /** The file that would record another decision under the id of this one. */
  Optional<String> withSameId(ImportedFile file) {
    return files.stream()
        .filter(earlier -> earlier.decisionId.equals(file.decisionId()))
        .filter(earlier -> !earlier.content.equals(file.content()))
        .map(Earlier::name)
        .findFirst();
  }

  /** The file that would have recorded what an error says is missing; empty if none would. */
  Optional<String> wouldRecord(ImportedFile file, Told error) {
    var written = written(file, error);
    return files.stream()
        .filter(earlier -> earlier.country.equals(file.country()))
        .filter(
            earlier ->
                (!error.at().isEmpty() && earlier.has(written))
                    || (error.is("nothing-to-extend") && earlier.imposes))
        .map(Earlier::name)
        .findFirst();
  }

  /** What the file writes at the place of an error: an area, a decision; empty if it is neither. */
  private static String written(ImportedFile file, Told error) {
    var place = error.at().isEmpty() ? file.content() : file.content().at(error.at());
    return place.isString()
        ? place.asString()
        : areaMoreIsSaidOf(file, error).orElseGet(() -> place.path("decisionId").asString(""));
  }

  /**
   * The id of the area to which an act adds a parent or aliases; the register asks for a name and a
   * type of an area that it does not know yet.
   */
  private static Optional<String> areaMoreIsSaidOf(ImportedFile file, Told error) {
    var field = NAME_OR_TYPE_OF_AREA.matcher(error.at());
    return error.is("missing-field") && field.matches()
        ? file.content().at(field.group(1) + "/id").stringValueOpt()
        : Optional.empty();
  }
}
