/** The life of one event: what was stored, published and taken in, and when. Ids and codes only, never content. */
@NullMarked
package fr.entente.explain;

import org.jspecify.annotations.NullMarked;
