/** Areas in an exceptional situation, article 15(c) Qualification Directive. */
@NullMarked
package nl.peildatum.kind.region15c;

import org.jspecify.annotations.NullMarked;
