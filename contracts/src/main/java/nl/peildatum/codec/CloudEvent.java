package nl.peildatum.codec;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.peildatum.json.Milliseconds;

/**
 * The envelope of a published event: CloudEvents 1.0, NL GOV profile 1.1, with JSON for data.
 *
 * @param id id of the event; does not depend on the publisher or on the number of times that it is
 *     published
 * @param source the register, {@code urn:nld:oin:<OIN>:systeem:<name>}
 * @param type chosen name with its version, {@code decision-recorded.v1}
 * @param time UTC, whole milliseconds
 * @param subject the country code
 * @param sequence contiguous per country, from 1
 */
public record CloudEvent(
    String id, String source, String type, Instant time, String subject, long sequence) {
  private static final String TYPE_PREFIX = "nl.landgebonden-asielbeleid.";
  private static final String SCHEMA_PREFIX = "urn:landgebonden-asielbeleid:schema:";

  /** The name of the register as a source: the product, under the OIN of the organisation. */
  public static String source(String oin) {
    return "urn:nld:oin:" + oin + ":systeem:peildatum";
  }

  /**
   * The attributes by name, without the content type, which each transport states in its own way.
   */
  public SortedMap<String, String> attributes() {
    var attributes = new TreeMap<String, String>();
    attributes.put("specversion", "1.0");
    attributes.put("id", id);
    attributes.put("source", source);
    attributes.put("type", TYPE_PREFIX + type);
    attributes.put("time", Milliseconds.text(time));
    attributes.put("subject", subject);
    attributes.put("dataschema", SCHEMA_PREFIX + type);
    attributes.put("sequence", Long.toString(sequence));
    attributes.put("sequencetype", "Integer");
    return attributes;
  }
}
