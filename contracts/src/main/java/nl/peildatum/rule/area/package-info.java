/** Rules about areas: that they are there, and what becomes of them. */
@NullMarked
package nl.peildatum.rule.area;

import org.jspecify.annotations.NullMarked;
