package nl.peildatum.kind;

import java.util.List;

/**
 * Kinds of policy that share their acts: one, or a few that differ in a code only. Each family
 * lives in a folder of its own and is found at the start; no switch names one.
 */
public interface KindFamily {
  /** At least one; the acts of each are those of all. */
  List<Kind> kinds();
}
