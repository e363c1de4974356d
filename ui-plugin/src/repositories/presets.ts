// SPDX-License-Identifier: Apache-2.0

/** The options of an NFS repository that one click gives; `own` stands for whatever else is in the field. */
export type Preset = 'safe' | 'long-haul' | 'own'

/**
 * For a NAS behind a long or slow link: as soft as the default, with three times the patience. Over TCP one request gives
 * up after timeo / 10 × (retrans + 1) = 60 s (docs/mount-options.md#behaviour), below the 300 s of the guard's stall limit.
 */
export const LONG_HAUL = 'soft,timeo=150,retrans=3'

export const PRESETS: readonly Preset[] = ['safe', 'long-haul', 'own']

/** Without any options the server stores its safe default. */
export function presetOf (mountopts: string): Preset {
  const options = mountopts.trim()
  return options === '' ? 'safe' : options === LONG_HAUL ? 'long-haul' : 'own'
}
