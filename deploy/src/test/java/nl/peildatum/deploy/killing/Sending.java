package nl.peildatum.deploy.killing;

import java.util.OptionalLong;
import nl.peildatum.deploy.wire.Wire;
import nl.peildatum.testing.Reply;

/**
 * A decision as it is sent, every time with the same bytes.
 *
 * @param head of the record that it must be recorded after, if it says so
 */
record Sending(String country, String id, String path, String body, OptionalLong head) {

  Reply to(Wire node) {
    return head.isPresent() ? node.record(path, body, head.getAsLong()) : node.record(path, body);
  }
}
