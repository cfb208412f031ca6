import { expect, test, vi } from 'vitest'
import { fakeLocalStorage } from './fakeLocalStorage.ts'

/** The shell of a page that is loaded now. */
async function freshShell() {
  vi.resetModules()
  const { shell } = await import('../../src/app/shellStore.ts')
  return shell
}

const stored = fakeLocalStorage()

test('which panes are open and the theme are remembered on this device', async () => {
  const shell = await freshShell()
  shell.setState({
    left: 'outline',
    inspector: false,
    room: 'code',
    minimap: false,
    theme: 'dark',
  })
  expect((await freshShell()).getState()).toMatchObject({
    left: 'outline',
    inspector: false,
    room: 'code',
    minimap: false,
    theme: 'dark',
  })
})

test('what is open for a moment only isn’t remembered', async () => {
  const shell = await freshShell()
  shell.setState({ problems: true, dialog: 'templates', sheet: true, smallPane: 'source' })
  expect((await freshShell()).getState()).toMatchObject({
    problems: false,
    dialog: undefined,
    sheet: false,
    smallPane: 'canvas',
  })
})

test('a remembered word that means nothing is as if there were none', async () => {
  for (const name of ['left', 'inspector', 'theme']) stored.set(`wireline.${name}`, 'sideways')
  expect((await freshShell()).getState()).toMatchObject({
    left: 'palette',
    inspector: true,
    theme: 'system',
  })
})

test('without storage everything works, for as long as the page is open', async () => {
  const denied = () => {
    throw new DOMException('denied', 'SecurityError')
  }
  vi.stubGlobal('localStorage', { getItem: denied, setItem: denied })
  const shell = await freshShell()
  shell.setState({ theme: 'dark', left: 'none' })
  expect(shell.getState()).toMatchObject({ theme: 'dark', left: 'none' })
})

test('what has the room is remembered; where only the code was hidden before, it is flow and form', async () => {
  expect((await freshShell()).getState().room).toBe('split')
  stored.set('wireline.source', 'off')
  expect((await freshShell()).getState().room).toBe('design')
  stored.set('wireline.room', 'code')
  expect((await freshShell()).getState().room).toBe('code')
})
