/** The headings of a country chapter beside moratoria, groups and article 15(c). */
@NullMarked
package nl.peildatum.kind.heading;

import org.jspecify.annotations.NullMarked;
