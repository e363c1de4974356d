// SPDX-License-Identifier: Apache-2.0
/** A host that is this machine: the real guard and the real agent plugin on a NAS that can stop answering. */
package io.nasguard.sandbox.machine;
