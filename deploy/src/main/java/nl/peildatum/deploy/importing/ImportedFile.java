package nl.peildatum.deploy.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.peildatum.json.MalformedJson;
import nl.peildatum.json.SentText;
import tools.jackson.core.JacksonException;
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
    try {
      return parsed(file.toString(), new String(SentText.utf8(Files.readAllBytes(file)), UTF_8));
    } catch (MalformedJson otherEncoding) {
      throw new FileRefused(file + " cannot be read: " + otherEncoding.getMessage());
    } catch (IOException unreadable) {
      throw new FileRefused(file + " cannot be read: " + unreadable.getMessage());
    }
  }

  /** Reads a decision file contained in this program. */
  public static ImportedFile contained(String resource) {
    try (InputStream found = ImportedFile.class.getResourceAsStream(resource)) {
      if (found == null) {
        throw new FileRefused(resource + " is missing from this program");
      }
      return parsed(resource, new String(found.readAllBytes(), UTF_8));
    } catch (IOException unreadable) {
      throw new FileRefused(resource + " cannot be read: " + unreadable.getMessage());
    }
  }

  public String country() {
    return requiredText("country");
  }

  public String decisionId() {
    return requiredText("decisionId");
  }

  /** Whether the register requires the head against which this decision was made. */
  boolean needsHead() {
    return acts().anyMatch(act -> REVISING_ACTS.contains(act.path("type").asString("")));
  }

  /** Whether a fact is named by a sequence number, which is meaningful in one register only. */
  boolean namesBareSequences() {
    return acts().flatMap(ImportedFile::facts).anyMatch(JsonNode::isIntegralNumber);
  }

  private static Stream<JsonNode> facts(JsonNode act) {
    return Stream.concat(Stream.of(act.path("fact")), elements(act.path("facts")));
  }

  private Stream<JsonNode> acts() {
    return elements(content.path("acts"));
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private String requiredText(String field) {
    var found = content.path(field);
    if (!found.isString()) {
      throw new FileRefused(name + " is not a decision file: \"" + field + "\" is missing");
    }
    return found.asString();
  }

  /** Parses a text that was already read. */
  public static ImportedFile parsed(String name, String text) {
    try {
      return new ImportedFile(name, text, JSON.readTree(text));
    } catch (JacksonException unreadable) {
      throw new FileRefused(name + " is not JSON: " + unreadable.getOriginalMessage());
    }
  }
}
