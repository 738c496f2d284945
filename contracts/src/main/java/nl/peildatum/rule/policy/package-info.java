/** Rules for acts that state policy, and for who decides and when. */
@NullMarked
package nl.peildatum.rule.policy;

import org.jspecify.annotations.NullMarked;
