package nl.peildatum.codec;

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
        .with("determinable", area.determinable());
  }

  private static @Nullable String text(@Nullable AreaId id) {
    return id == null ? null : id.value();
  }

  static Area area(StoredObject json) {
    var parent = json.textOrNull("parent");
    return new Area(
        new AreaId(json.text("id")),
        json.text("name"),
        AreaType.valueOf(json.text("type")),
        json.textOrNull("isoCode"),
        parent == null ? null : new AreaId(parent),
        json.flag("determinable"));
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
        new AreaId(json.text("predecessor")),
        successors(json),
        json.date("on"),
        SuccessionKind.valueOf(json.text("kind")),
        json.flag("predecessorEnds"));
  }

  private static List<AreaId> successors(StoredObject json) {
    return json.any("successors").stream()
        .flatMap(ids -> ((List<?>) ids).stream())
        .map(id -> new AreaId((String) id))
        .toList();
  }
}
