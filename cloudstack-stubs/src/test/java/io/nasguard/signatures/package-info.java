// SPDX-License-Identifier: Apache-2.0
/**
 * The proof that class files fit CloudStack: what they declare and what they refer to is looked up in the recorded
 * signatures of every CloudStack release the plugin runs on.
 *
 * <p>{@link io.nasguard.signatures.DeclarationCheck} is for classes under CloudStack's own names (the stubs, the
 * sandbox), {@link io.nasguard.signatures.ReferenceCheck} for classes that use them (what is shipped).
 */
package io.nasguard.signatures;
