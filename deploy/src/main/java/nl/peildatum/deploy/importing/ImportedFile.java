package nl.peildatum.deploy.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.peildatum.json.Json;
import nl.peildatum.json.MalformedJson;
import nl.peildatum.wording.Wording;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file with one decision (<i>besluit</i>).
 *
 * @param name for messages
 * @param text as it is sent; a byte order mark was removed
 * @param content the parsed text
 */
public record ImportedFile(String name, String text, JsonNode content) {
  private static final Set<String> REVISING_ACTS =
      Set.of("Correct", "CorrectDecision", "Retract", "RetractDecision", "Annul");
  private static final JsonMapper JSON = JsonMapper.shared();

  public static ImportedFile read(Path file) {
    return parsed(file.toString(), FileText.of(file));
  }

  /** Reads a decision file contained in this program. */
  public static ImportedFile contained(String resource) {
    try (InputStream found = ImportedFile.class.getResourceAsStream(resource)) {
      if (found == null) {
        throw new FileRefused(Wording.of("importing.file.not-contained", resource));
      }
      return parsed(resource, new String(found.readAllBytes(), UTF_8));
    } catch (IOException unreadable) {
      throw new FileRefused(
          Wording.of("importing.file.unreadable", resource, unreadable.getMessage()));
    }
  }

  /** Parses a text that was already read. */
  public static ImportedFile parsed(String name, String text) {
    try {
      Json.sentText(text.getBytes(UTF_8));
    } catch (MalformedJson malformed) {
      throw new FileRefused(Wording.of("importing.file.malformed", name, malformed.what()));
    }
    var file = new ImportedFile(name, text, JSON.readTree(text));
    var missing =
        Stream.of("country", "decisionId")
            .filter(field -> !file.content.path(field).isString())
            .toList();
    if (!missing.isEmpty()) {
      throw new FileRefused(
          Wording.of("importing.file.no-decision", name, Wording.joined("join.and", missing)));
    }
    return file;
  }

  /** The code of the country as the file writes it. */
  public String country() {
    return content.path("country").asString();
  }

  public String decisionId() {
    return content.path("decisionId").asString();
  }

  /** Whether the register requires the head against which this decision was made. */
  boolean needsHead() {
    return acts().anyMatch(act -> REVISING_ACTS.contains(act.path("type").asString("")));
  }

  /** Whether a fact is named by a sequence number, which is meaningful in one register only. */
  boolean namesBareSequences() {
    return acts().flatMap(ImportedFile::facts).anyMatch(JsonNode::isIntegralNumber);
  }

  Stream<JsonNode> acts() {
    return elements(content.path("acts"));
  }

  private static Stream<JsonNode> facts(JsonNode act) {
    return Stream.concat(Stream.of(act.path("fact")), elements(act.path("facts")));
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
