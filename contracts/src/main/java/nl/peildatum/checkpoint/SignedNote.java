package nl.peildatum.checkpoint;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A text with the signatures of one or more keys, C2SP signed-note.
 *
 * @param text ends in a newline
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
  /** The most bytes of a note. */
  public static final int MOST_BYTES = 1 << 18;

  /** The most signatures of a note. */
  public static final int MOST_SIGNATURES = 64;

  public SignedNote {
    signatures = List.copyOf(signatures);
  }

  /**
   * Reads a note. Whether its signatures are right is not checked.
   *
   * @throws MalformedNote if the bytes are not of the form
   */
  public static SignedNote read(byte[] utf8) {
    if (utf8.length > MOST_BYTES) {
      throw new MalformedNote("a note has at most " + MOST_BYTES + " bytes");
    }
    return read(decoded(utf8));
  }

  private static String decoded(byte[] utf8) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    } catch (CharacterCodingException e) {
      throw new MalformedNote("a note is UTF-8");
    }
  }

  private static SignedNote read(String note) {
    if (note.chars().anyMatch(letter -> letter < ' ' && letter != '\n')) {
      throw new MalformedNote("a note has no control characters but newlines");
    }
    var blank = note.lastIndexOf("\n\n");
    if (blank < 0 || !note.endsWith("\n")) {
      throw new MalformedNote("a note is a text, a blank line and signature lines");
    }
    return new SignedNote(note.substring(0, blank + 1), signatures(note.substring(blank + 2)));
  }

  private static List<NoteSignature> signatures(String lines) {
    var signatures = new ArrayList<NoteSignature>();
    for (var line : lines.split("\n", MOST_SIGNATURES + 2)) {
      if (signatures.size() == MOST_SIGNATURES && !line.isEmpty()) {
        throw new MalformedNote("a note has at most " + MOST_SIGNATURES + " signatures");
      }
      if (!line.isEmpty()) {
        signatures.add(
            NoteSignature.read(line)
                .orElseThrow(() -> new MalformedNote("a line is no signature line")));
      }
    }
    if (signatures.isEmpty()) {
      throw new MalformedNote("a note has at least one signature");
    }
    return signatures;
  }

  /** The note with a further signature at its end. */
  public SignedNote and(NoteSignature signature) {
    var more = new ArrayList<>(signatures);
    more.add(signature);
    return new SignedNote(text, more);
  }

  /**
   * Whether the key signed the text: there is a line by the key, and every line by it is right.
   * Lines by other keys are ignored.
   */
  public boolean isSignedBy(VerifierKey key) {
    var own = by(key);
    return !own.isEmpty() && own.stream().allMatch(line -> key.verifies(text, line));
  }

  /**
   * When the key cosigned the text, in seconds since 1970; the latest if it did more than once;
   * empty if a line by it is wrong, or there is none, or the key does not state the time.
   */
  public Optional<Long> cosignedAt(VerifierKey key) {
    return cosignatureTimes(key).stream().max(Long::compare);
  }

  /**
   * All times at which the key cosigned the text, in seconds since 1970, ascending; none if a line
   * by it is wrong, or there is none, or the key does not state the time.
   */
  public List<Long> cosignatureTimes(VerifierKey key) {
    return key.type() == SignatureType.COSIGNATURE_V1 && isSignedBy(key)
        ? by(key).stream().map(Cosignature::timestamp).distinct().sorted().toList()
        : List.of();
  }

  private List<NoteSignature> by(VerifierKey key) {
    return signatures.stream().filter(key::isNamedBy).toList();
  }

  /** The note as it is sent and kept, UTF-8. */
  public byte[] bytes() {
    return toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return text + "\n" + signatures.stream().map(NoteSignature::line).collect(Collectors.joining());
  }
}
