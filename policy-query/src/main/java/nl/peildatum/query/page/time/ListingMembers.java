package nl.peildatum.query.page.time;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import nl.peildatum.json.Listing;
import nl.peildatum.query.page.entry.JsonMembers;

/** The members of an answer of the API, read from its JSON form. */
final class ListingMembers {
  private ListingMembers() {}

  static Map<String, Object> of(Listing listing) {
    var out = new ByteArrayOutputStream();
    try {
      listing.json(out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return JsonMembers.read(out.toByteArray());
  }
}
