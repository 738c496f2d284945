package nl.peildatum.codec;

import java.util.Map;
import nl.peildatum.decision.Instrument;
import nl.peildatum.decision.InstrumentType;
import nl.peildatum.json.JsonObject;
import nl.peildatum.json.StoredObject;

/** Reads and writes an instrument in events and answers. */
public final class InstrumentJson {
  private InstrumentJson() {}

  public static Map<String, Object> write(Instrument instrument) {
    return new JsonObject()
        .with("type", instrument.type())
        .with("title", instrument.title())
        .withAny("issuer", instrument.issuer())
        .with("decidedOn", instrument.decidedOn())
        .with("announcedOn", instrument.announcedOn())
        .with("publishedOn", instrument.publishedOn())
        .with("operationalFrom", instrument.operationalFrom())
        .with("formalFrom", instrument.formalFrom())
        .object();
  }

  static Instrument read(StoredObject json) {
    return new Instrument(
        json.read("type", "instrument", InstrumentType::valueOf),
        json.textOrNull("title"),
        json.map("issuer"),
        json.date("decidedOn"),
        json.dateOrNull("announcedOn"),
        json.dateOrNull("publishedOn"),
        json.dateOrNull("operationalFrom"),
        json.dateOrNull("formalFrom"));
  }
}
