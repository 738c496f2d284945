/** Whatever anybody may send, as raw bytes, and what must never come of it. */
@NullMarked
package nl.peildatum.deploy.hostile;

import org.jspecify.annotations.NullMarked;
