package nl.peildatum.command.workbench;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A file as it was uploaded. */
record UploadedFile(long size, Content content) {
  private static final int MOST_BYTES = 1 << 20;
  private static final String PARTS = "multipart/form-data";

  /** Opens what was uploaded. */
  @FunctionalInterface
  interface Content {
    InputStream open() throws IOException;
  }

  /** The text of a field as if it were uploaded. */
  static UploadedFile of(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    return new UploadedFile(bytes.length, () -> new ByteArrayInputStream(bytes));
  }

  /** Whether a request has parts, which may be files. */
  static boolean mayBeIn(HttpServletRequest request) {
    var type = request.getContentType();
    return type != null && type.startsWith(PARTS);
  }

  /** The files of a field that are not empty. */
  static List<UploadedFile> all(HttpServletRequest request, String field)
      throws IOException, ServletException {
    if (!mayBeIn(request)) {
      return List.of();
    }
    return request.getParts().stream()
        .filter(part -> part.getName().equals(field) && part.getSize() > 0)
        .map(UploadedFile::of)
        .toList();
  }

  private static UploadedFile of(Part part) {
    return new UploadedFile(part.getSize(), part::getInputStream);
  }

  boolean isTooLarge() {
    return size > MOST_BYTES;
  }

  byte[] read() throws IOException {
    try (var in = content.open()) {
      return in.readAllBytes();
    }
  }
}
