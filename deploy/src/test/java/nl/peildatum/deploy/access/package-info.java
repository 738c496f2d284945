/** Who may do what: every operation of the served document, asked by every kind of caller. */
@NullMarked
package nl.peildatum.deploy.access;

import org.jspecify.annotations.NullMarked;
