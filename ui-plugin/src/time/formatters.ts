// SPDX-License-Identifier: Apache-2.0

/** Keeps what it made for each key: a formatter of Intl takes longer to make than to use a hundred times. */
export function kept<F> (make: (...key: string[]) => F): (...key: string[]) => F {
  const made = new Map<string, F>()
  return (...key) => {
    const name = key.join(' ')
    let one = made.get(name)
    if (one === undefined) {
      one = make(...key)
      made.set(name, one)
    }
    return one
  }
}
