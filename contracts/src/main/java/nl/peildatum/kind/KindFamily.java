package nl.peildatum.kind;

import java.util.List;

/**
 * One or a few kinds of policy that share their acts; several differ in a code only. Each family
 * has its own folder and is found by the service loader at the start, so that no other code names a
 * family.
 */
public interface KindFamily {
  /** The kinds of this family, at least one; all have the same act types. */
  List<Kind> kinds();
}
