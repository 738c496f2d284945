/** The settings of a process, checked before anything is started. */
@NullMarked
package nl.peildatum.settings;

import org.jspecify.annotations.NullMarked;
