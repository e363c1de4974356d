// SPDX-License-Identifier: Apache-2.0
/** KVM hosts that behave, well or badly: their agents, and backups that begin, end and hang, in the database too. */
package io.nasguard.sandbox.host;
