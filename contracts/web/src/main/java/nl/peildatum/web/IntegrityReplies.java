package nl.peildatum.web;

import nl.peildatum.integrity.IntegrityCheck;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Replies about a check of the copies of the record on this node. */
public final class IntegrityReplies {
  private IntegrityReplies() {}

  /** Tells whether a check runs, and what the last one found. */
  public static ResponseEntity<byte[]> last(IntegrityCheck check) {
    return told(check, HttpStatus.OK);
  }

  /** Asks for a check, and tells the same. */
  public static ResponseEntity<byte[]> started(IntegrityCheck check) {
    check.request();
    return told(check, HttpStatus.ACCEPTED);
  }

  private static ResponseEntity<byte[]> told(IntegrityCheck check, HttpStatus status) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noStore())
        .body(check.json());
  }
}
