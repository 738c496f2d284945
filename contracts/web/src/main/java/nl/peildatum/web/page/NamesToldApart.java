package nl.peildatum.web.page;

import java.util.Collection;
import nl.peildatum.area.Area;
import nl.peildatum.area.AreaId;
import nl.peildatum.area.Gazetteer;

/**
 * The names of areas that are suggested together; those with one name with their type and the area
 * that they lie in.
 */
public record NamesToldApart(Collection<Area> together, Gazetteer known, PageTexts texts) {
  public String of(Area area) {
    var sharesName =
        together.stream()
            .anyMatch(other -> !other.id().equals(area.id()) && other.name().equals(area.name()));
    if (!sharesName) {
      return area.name();
    }
    var type = texts.text("area.type." + area.type());
    return area.parent() == null
        ? texts.text("area.apart", area.name(), type)
        : texts.text("area.apart.in", area.name(), type, name(area.parent()));
  }

  private String name(AreaId parent) {
    return known.byId(parent).map(Area::name).orElse(parent.value());
  }
}
