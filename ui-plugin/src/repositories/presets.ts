// SPDX-License-Identifier: Apache-2.0
import { familyOf, splitOptions, type Family } from './mountOptions'

/** Ready-made answers to how long a mount waits for a NAS that does not answer. */
export type Preset = 'safe-default' | 'long-haul'

/**
 * Three times the patience of the safe default: over TCP one request gives up after 4 tries of 15 s, which is 60 s. The
 * server warns of less than 10 s and of more than 300 s.
 */
export const LONG_HAUL = 'soft,timeo=150,retrans=3'

/** The options that say how long a mount waits. A preset is about them, and leaves all others alone. */
const WAITING: Record<Family, RegExp> = {
  nfs: /^(soft|softerr|hard|(timeo|retrans)=.*)$/,
  cifs: /^(soft|nosoft|hard|nohard|echo_interval=.*)$/,
  ceph: /^$/
}

/** CIFS is soft by itself and has no other patience worth a name; CephFS never gives up. */
const PRESETS: Record<Family, Preset[]> = { nfs: ['safe-default', 'long-haul'], cifs: ['safe-default'], ceph: [] }

export function presetsFor (type: string): Preset[] {
  return PRESETS[familyOf(type)]
}

/** What to give for a preset alone: nothing for the safe default, as the server then stores its own. */
export function optionsOf (preset: Preset): string {
  return preset === 'long-haul' ? LONG_HAUL : ''
}

/** These options with a preset in the place of what they said about waiting. */
export function withPreset (options: string, type: string, preset: Preset): string {
  const others = splitOptions(options).filter(option => !WAITING[familyOf(type)].test(option))
  return [...others, ...splitOptions(optionsOf(preset))].join(',')
}

/**
 * The preset that these options amount to, if any.
 *
 * @param byDefault the options that the server stores where none are given
 */
export function presetOf (options: string, type: string, byDefault?: string): Preset | undefined {
  const waiting = waitingIn(options, type)
  return presetsFor(type).find(preset => preset === 'safe-default'
    ? waiting === '' || (byDefault !== undefined && waiting === waitingIn(byDefault, type))
    : waiting === waitingIn(optionsOf(preset), type))
}

function waitingIn (options: string, type: string): string {
  return splitOptions(options).filter(option => WAITING[familyOf(type)].test(option)).sort().join(',')
}
