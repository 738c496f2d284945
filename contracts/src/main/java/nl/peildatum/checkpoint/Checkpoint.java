package nl.peildatum.checkpoint;

import java.util.List;
import java.util.regex.Pattern;
import nl.peildatum.merkle.TreeHash;

/**
 * The size and root of the log's tree, C2SP tlog-checkpoint, without extension lines.
 *
 * @param origin the name of the log, which is also the name of its key
 * @param size number of leaves
 */
public record Checkpoint(String origin, long size, TreeHash root) {
  private static final Pattern FORM =
      Pattern.compile("([^\\n]+)\\n(0|[1-9][0-9]{0,18})\\n([^\\n]+)\\n");

  /**
   * Reads the text of a note.
   *
   * @throws MalformedNote if it is no checkpoint
   */
  public static Checkpoint read(String text) {
    var lines = FORM.matcher(text);
    if (!lines.matches() || !isLong(lines.group(2))) {
      throw new MalformedNote("a checkpoint is three lines: origin, tree size, root hash");
    }
    var root =
        TreeHash.fromBase64(lines.group(3))
            .orElseThrow(() -> new MalformedNote("the root hash is no base64 of 32 bytes"));
    return new Checkpoint(lines.group(1), Long.parseLong(lines.group(2)), root);
  }

  private static boolean isLong(String digits) {
    var largest = Long.toString(Long.MAX_VALUE);
    return digits.length() < largest.length() || digits.compareTo(largest) <= 0;
  }

  /** The text of the note. */
  public String text() {
    return origin + "\n" + size + "\n" + root.base64() + "\n";
  }

  /** The checkpoint as a note signed by the log. */
  public SignedNote signedBy(SignerKey key) {
    return new SignedNote(text(), List.of(key.sign(text())));
  }
}
