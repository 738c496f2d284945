/**
 * The running product held against the naive painter: invented decisions are recorded over HTTP,
 * and what is answered over HTTP is compared with the painted wall.
 */
@NullMarked
package nl.peildatum.deploy.painted;

import org.jspecify.annotations.NullMarked;
