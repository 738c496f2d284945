package nl.peildatum.command.workbench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.tomcat.util.http.fileupload.FileItem;

/** A file as it was uploaded. */
final class UploadedFile {
  private static final int MOST_BYTES = 1 << 20;

  private final byte[] bytes;

  private UploadedFile(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The text of a field as if it were uploaded. */
  static UploadedFile of(String text) {
    return new UploadedFile(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The files of a field that are not empty. */
  static List<UploadedFile> all(List<FileItem> parts, String field) {
    return parts.stream()
        .filter(part -> field.equals(part.getFieldName()) && part.getSize() > 0)
        .map(part -> new UploadedFile(part.get()))
        .toList();
  }

  boolean isTooLarge() {
    return bytes.length > MOST_BYTES;
  }

  byte[] bytes() {
    return bytes;
  }

  String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
