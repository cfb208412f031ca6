import type { StoreApi } from 'zustand/vanilla'

/** One thing that may be chosen for all flows; it is remembered on this device and applies at once. */
export type Setting = {
  /** As it is remembered: `wireline.<key>`. */
  key: string
  title: string
  /** What it does, where the title doesn't say it all. */
  hint?: string
  /** `switch`: its choices are `on` and `off`. */
  kind: 'choice' | 'switch'
  choices: readonly { value: string; title: string }[]
  /** The value that is chosen now. */
  read: () => string
  /** Chooses one of the values. */
  write: (value: string) => void
  /** Calls back when it was changed, wherever that was. Returns how to stop. */
  listen: (onChange: () => void) => () => void
}

type Words = Pick<Setting, 'key' | 'title' | 'hint'>

/** Where a value is kept while the page is open. */
type Place<T> = {
  store: Pick<StoreApi<unknown>, 'subscribe'>
  get: () => T
  set: (value: T) => void
}

/** One of several values, in words. */
export function choice<T extends string>(
  words: Words,
  titles: Readonly<Record<T, string>>,
  { store, get, set }: Place<T>,
): Setting {
  // Safe: the titles have these keys and no others.
  const values = Object.keys(titles) as T[]
  return {
    ...words,
    kind: 'choice',
    choices: values.map((value) => ({ value, title: titles[value] })),
    read: get,
    write: (asked) => {
      const value = values.find((each) => each === asked)
      if (value !== undefined) set(value)
    },
    listen: (onChange) => store.subscribe(onChange),
  }
}

/** On or off. */
export function onOff(words: Words, { store, get, set }: Place<boolean>): Setting {
  return {
    ...choice(
      words,
      { on: 'On', off: 'Off' },
      {
        store,
        get: () => (get() ? 'on' : 'off'),
        set: (value) => set(value === 'on'),
      },
    ),
    kind: 'switch',
  }
}
