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
        .withAny("aliases", area.aliases())
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
        json.flag("determinable"),
        texts(json, "aliases"));
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
        texts(json, "successors").stream().map(AreaId::new).toList(),
        json.date("on"),
        SuccessionKind.valueOf(json.text("kind")),
        json.flag("predecessorEnds"));
  }

  private static List<String> texts(StoredObject json, String name) {
    return json.any(name).stream()
        .flatMap(texts -> ((List<?>) texts).stream())
        .map(text -> (String) text)
        .toList();
  }
}
