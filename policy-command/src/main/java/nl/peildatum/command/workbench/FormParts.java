package nl.peildatum.command.workbench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import nl.peildatum.command.sent.RequestRefused;
import nl.peildatum.problem.Problem;
import nl.peildatum.wording.Wording;
import org.apache.tomcat.util.http.fileupload.FileItem;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.UploadContext;
import org.apache.tomcat.util.http.fileupload.disk.DiskFileItemFactory;

/** The parts of a form with files, read by the container's parser and kept in memory. */
final class FormParts {
  private static final String TYPE = "multipart/form-data";
  private static final int MOST_PARTS = 1_000;

  private FormParts() {}

  /** Whether a request of this type has parts. */
  static boolean areIn(String contentType) {
    return contentType.regionMatches(true, 0, TYPE, 0, TYPE.length());
  }

  /**
   * All parts.
   *
   * @throws RequestRefused when the body is not a form with parts, or has more than can be meant
   */
  static List<FileItem> of(byte[] body, String contentType) {
    var items = new DiskFileItemFactory();
    items.setSizeThreshold(body.length + 1);
    items.setDefaultCharset(UTF_8.name());
    var upload = new FileUpload();
    upload.setFileItemFactory(items);
    upload.setFileCountMax(MOST_PARTS);
    try {
      return upload.parseRequest(new Received(body, contentType));
    } catch (FileUploadException | RuntimeException malformed) {
      // the parser also throws unchecked exceptions, for instance for a file name with a NUL
      throw new RequestRefused(
          Problem.of("malformed-request", Wording.of("malformed-request.body")));
    }
  }

  private static final class Received implements UploadContext {
    private final byte[] body;
    private final String type;

    private Received(byte[] body, String type) {
      this.body = body;
      this.type = type;
    }

    @Override
    public long contentLength() {
      return body.length;
    }

    @Override
    public String getCharacterEncoding() {
      return UTF_8.name();
    }

    @Override
    public String getContentType() {
      return type;
    }

    @Override
    public InputStream getInputStream() {
      return new ByteArrayInputStream(body);
    }
  }
}
