package nl.peildatum.codec;

import java.util.ArrayList;
import java.util.List;
import nl.peildatum.area.Area;
import nl.peildatum.area.AreaId;
import nl.peildatum.area.AreaType;
import nl.peildatum.area.Succession;
import nl.peildatum.area.SuccessionKind;
import nl.peildatum.json.JsonObject;
import nl.peildatum.json.StoredObject;
import org.jspecify.annotations.Nullable;

/** Reads and writes areas and successions of areas in events. */
public final class AreaJson {
  private AreaJson() {}

  public static JsonObject write(Area area) {
    return new JsonObject()
        .with("id", area.id().value())
        .with("name", area.name())
        .with("type", area.type())
        .with("isoCode", area.isoCode())
        .with("parent", text(area.parent()))
        .withAny("aliases", area.aliases())
        .with("determinable", area.determinable());
  }

  private static @Nullable String text(@Nullable AreaId id) {
    return id == null ? null : id.value();
  }

  static Area area(StoredObject json) {
    return new Area(
        json.read("id", "id of an area", AreaId::new),
        json.text("name"),
        json.read("type", "type of area", AreaType::valueOf),
        json.textOrNull("isoCode"),
        json.any("parent").isEmpty() ? null : json.read("parent", "id of an area", AreaId::new),
        json.flag("determinable"),
        json.any("aliases").isEmpty() ? List.of() : json.texts("aliases"));
  }

  public static JsonObject write(Succession succession) {
    return new JsonObject()
        .with("predecessor", succession.predecessor().value())
        .with("successors", succession.successors().stream().map(AreaId::value).toList())
        .with("on", succession.on())
        .with("kind", succession.kind())
        .with("predecessorEnds", succession.ends());
  }

  static Succession succession(StoredObject json) {
    return new Succession(
        json.read("predecessor", "id of an area", AreaId::new),
        ids(json, "successors"),
        json.date("on"),
        json.read("kind", "kind of succession", SuccessionKind::valueOf),
        json.flag("predecessorEnds"));
  }

  private static List<AreaId> ids(StoredObject json, String name) {
    var ids = new ArrayList<AreaId>();
    for (var text : json.any(name).isEmpty() ? List.<String>of() : json.texts(name)) {
      ids.add(AreaId.parse(text).orElseThrow(() -> json.wrong(name, text, "id of an area")));
    }
    return ids;
  }
}
