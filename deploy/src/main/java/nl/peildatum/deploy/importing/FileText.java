package nl.peildatum.deploy.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.peildatum.area.NearestSpellings;
import nl.peildatum.json.MalformedJson;
import nl.peildatum.json.SentText;
import nl.peildatum.wording.Wording;

/** Reads the text of a file, without a byte order mark; says what to do where it cannot be read. */
final class FileText {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private FileText() {}

  /**
   * The text of a file in UTF-8.
   *
   * @throws FileRefused if there is no such file, or it is no text in UTF-8
   */
  static String of(Path file) {
    if (Files.isDirectory(file)) {
      throw new FileRefused(Wording.of("importing.file.folder", file));
    }
    if (!Files.exists(file)) {
      throw new FileRefused(Wording.of("importing.file.missing", file, nearest(file)));
    }
    try {
      return decoded(file, Files.readAllBytes(file));
    } catch (AccessDeniedException _) {
      throw new FileRefused(Wording.of("importing.file.no-permission", file));
    } catch (IOException unreadable) {
      throw new FileRefused(
          Wording.of("importing.file.unreadable", file, String.valueOf(unreadable.getMessage())));
    }
  }

  private static String decoded(Path file, byte[] bytes) {
    try {
      var text = new String(SentText.utf8(bytes), UTF_8);
      if (text.isBlank()) {
        throw new FileRefused(Wording.of("importing.file.empty", file));
      }
      return text;
    } catch (MalformedJson _) {
      var invalid = SentText.firstInvalid(bytes);
      throw SentText.looksLikeUtf16(bytes)
          ? new FileRefused(Wording.of("importing.file.utf-16", file))
          : new FileRefused(
              Wording.of(
                  "importing.file.not-utf-8",
                  file,
                  line(bytes, invalid),
                  asInWindows(bytes[invalid])));
    }
  }

  private static long line(byte[] bytes, int end) {
    return 1 + IntStream.range(0, end).filter(i -> bytes[i] == '\n').count();
  }

  private static String asInWindows(byte one) {
    return new String(new byte[] {one}, WINDOWS);
  }

  /** The nearest name in the folder of a file that is missing, as a question. */
  private static Wording nearest(Path file) {
    var folder = Optional.ofNullable(file.toAbsolutePath().getParent()).filter(Files::isDirectory);
    var nearest = new NearestSpellings<String>(String.valueOf(file.getFileName()));
    try (var there = Files.list(folder.orElseThrow(() -> new IOException("no folder")))) {
      there.map(path -> path.getFileName().toString()).forEach(name -> nearest.compare(name, name));
    } catch (IOException _) {
      return Wording.NONE;
    }
    return nearest.found().stream()
        .findFirst()
        .map(name -> Wording.of("did-you-mean", file.resolveSibling(name)))
        .orElse(Wording.NONE);
  }
}
