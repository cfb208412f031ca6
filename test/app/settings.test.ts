import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { singleKeys } from '../../src/commands/singleKeys.ts'
import { pressed as press } from '../commands/pressed.ts'
import { fakeLocalStorage } from './fakeLocalStorage.ts'

const stored = fakeLocalStorage()

/** The settings of a page that is loaded now. */
async function freshSettings() {
  vi.resetModules()
  const { settingGroups, keptElsewhere } = await import('../../src/app/settings/settings.ts')
  const settings = settingGroups.flatMap((group) => group.settings)
  return { settings, keptElsewhere }
}

test('each setting is remembered under its own key, whatever is chosen, and tells whoever listens', async () => {
  const { settings } = await freshSettings()
  for (const setting of settings) {
    for (const { value } of [...setting.choices, ...setting.choices.slice(0, 1)]) {
      const before = setting.read()
      let told = 0
      const stop = setting.listen(() => {
        told += 1
      })
      setting.write(value)
      stop()
      expect(setting.read(), setting.key).toBe(value)
      if (value === before) continue
      expect(told, setting.key).toBeGreaterThan(0)
      expect(stored.has(`wireline.${setting.key}`), setting.key).toBe(true)
    }
  }
  for (const setting of settings) setting.write(setting.choices.at(-1)?.value ?? '')
  const later = (await freshSettings()).settings
  expect(later.map((each) => [each.key, each.read()])).toEqual(
    settings.map((each) => [each.key, each.choices.at(-1)?.value]),
  )
})

test('a value that isn’t one of a setting’s changes nothing', async () => {
  const { settings } = await freshSettings()
  for (const setting of settings) {
    const before = setting.read()
    setting.write('something else')
    expect(setting.read()).toBe(before)
  }
  expect(stored.size).toBe(0)
})

describe('what is remembered on this device', () => {
  const src = resolve(import.meta.dirname, '../../src')
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => ({ name, text: readFileSync(join(src, name), 'utf8') }))

  test('is a setting, or says where it is chosen', async () => {
    const written = files.flatMap(({ text }) =>
      [...text.matchAll(/\bwriteSetting\(\s*([^,]+),/g)].flatMap(([, argument = '']) => {
        if (argument.includes(':')) return []
        // The shell has a list of its own.
        const list = text.match(/const remembered = \[([^\]]*)\]/)?.[1]
        if (argument === 'key' && list !== undefined) return list.match(/\w+/g) ?? []
        const given = /^\w+$/.test(argument)
          ? text.match(new RegExp(`const ${argument} = ('[^']*')`))?.[1]
          : argument
        return (given ?? argument).slice(1, -1).replace(/\$\{.*\}/, '*')
      }),
    )
    const { settings, keptElsewhere } = await freshSettings()
    const known = [...settings.map(({ key }) => key), ...Object.keys(keptElsewhere)]
    expect([...new Set(written)].sort()).toEqual(known.sort())
  })

  test('is written under keys that begin with the app’s name, in few places', () => {
    const places = files
      .filter(({ text }) => /(local|session)Storage\b(?!`)/.test(withoutComments(text)))
      .map(({ name }) => name.replaceAll('\\', '/'))
    expect(places.sort()).toEqual([
      'app/settings/eraseDevice.ts',
      'app/sizes.ts',
      'flows/journal.ts',
      'ui/settings.ts',
    ])
    const keys = files.flatMap(({ text }) =>
      [...withoutComments(text).matchAll(/Storage\.\w+Item\(([^,)]+)/g)].map(([, key = '']) => key),
    )
    for (const key of keys) expect(key).toMatch(/^[`']wireline/)
  })
})

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
}

describe('shortcuts of a single character', () => {
  test('can be turned off; those with Ctrl, function keys and arrows still work', async () => {
    const { matchShortcut } = await import('../../src/commands/matchShortcut.ts')
    const { paneKeyOf } = await import('../../src/commands/paneKeys.ts')
    const { singleKeys: now } = await import('../../src/commands/singleKeys.ts')
    const works = () => ({
      '?': matchShortcut(press('?'), { shortcuts: ['?'] }, 'other'),
      'Shift+1': matchShortcut(
        press('!', { code: 'Digit1', shiftKey: true }),
        { shortcuts: ['Shift+1'] },
        'other',
      ),
      '+': paneKeyOf(press('+')) === 'add',
      'Mod+K': matchShortcut(press('k', { ctrlKey: true }), { shortcuts: ['Mod+K'] }, 'other'),
      F8: matchShortcut(press('F8'), { shortcuts: ['F8'] }, 'other'),
      down: paneKeyOf(press('ArrowDown')) === 'down',
      space: paneKeyOf(press(' ')) === 'select',
    })
    expect(Object.values(works())).toEqual(Array(7).fill(true))
    now.setState(false, true)
    expect(works()).toEqual({
      '?': false,
      'Shift+1': false,
      '+': false,
      'Mod+K': true,
      F8: true,
      down: true,
      space: true,
    })
    now.setState(true, true)
    expect(singleKeys.getState()).toBe(true)
  })
})
