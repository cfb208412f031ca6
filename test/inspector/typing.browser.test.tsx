import { afterEach, describe, expect, test } from 'vitest'
import { cdp } from 'vitest/browser'
import { fieldName } from '../../src/inspector/logic/fieldName.ts'
import { type Field, methods, type Path, type Plain, toYaml } from '../../src/swml/index.ts'
import { type Case, sampleOf, stagesOf } from './catalogueFields.ts'
import { formOf, openWay, radio, settle, setValue, switchOf } from './formSteps.ts'
import { type Shown, showForm } from './showForm.tsx'

const isLong = import.meta.env.VITE_LONG !== undefined
/** How many keys deep, and every how many fields: a sample that is another for each method; everything in the long run. */
const depth = isLong ? 7 : 3
const stride = isLong ? 1 : 12

let shown: Shown | undefined
afterEach(() => shown?.close())

describe('typing in any field of any method touches nothing else and keeps the focus', () => {
  test.each([...methods.keys()])(
    '%s',
    async (method) => {
      const failures: string[] = []
      const cases = stagesOf(formOf(method), depth).flatMap(({ base, cases }) =>
        cases.filter(canBeTyped).map((each) => ({ base, each })),
      )
      for (const { base, each } of sample(cases, method)) {
        const failed = await tryField(method, base, each)
        if (failed !== undefined) failures.push(`${fieldName(each.path)}: ${failed}`)
      }
      expect(failures).toEqual([])
    },
    600_000,
  )
})

const before = '# ours\nversion: 1.0.0\nsections:\n  main:\n    - answer: {}   # first\n'
const after = '    - hangup: { }  # last\n'

async function tryField(method: string, base: Plain, { field, path, picks }: Case) {
  const step = toYaml([{ [method]: base }])
    .replace(/^/gm, '    ')
    .replace(/ +$/, '')
  const flow = before + step + after
  shown?.close()
  shown = showForm(flow, 1)
  const { document: open } = shown
  const text = () => open.store.getState().text
  const name = await reach(shown, field, path, picks)
  if (name === undefined) return 'has no control to type in'
  const control = shown.control(name)
  control?.focus()
  const start = text()

  /** What a step of the user's must leave alone. */
  const wrong = (what: string, isThere = true): string | undefined => {
    const active = document.activeElement
    const here = active?.getAttribute('name')
    if (isThere ? here !== name : active?.closest('[data-pane="inspector"]') == null) {
      return `${what}: the focus is in ${here ?? active?.tagName}`
    }
    const now = text()
    if (!now.startsWith(before) || !now.endsWith(after))
      return `${what}: changed the flow to ${now}`
    return undefined
  }
  const typed = typedInto(field)
  await insert(typed)
  const filled = text()
  if (filled === start) return `typing wrote nothing: ${filled}`
  let failed = wrong('typing')
  await erase()
  failed ??= wrong('erasing')
  await press('Backspace')
  await press('Delete')
  failed ??= wrong('erasing what is empty')
  await insert(typed)
  failed ??= wrong('typing again')
  if (text() !== filled) failed ??= `typing again wrote ${text()} instead of ${filled}`
  await erase()
  await compose('かん')
  failed ??= wrong('composing')
  if (!/かん/.test(text())) failed ??= `composing wrote ${text()}`
  await erase()
  await insert(typed)
  await press('z', true)
  const isAlone = start === flow
  failed ??= wrong('undo', isAlone)
  if (text() !== start) failed ??= `undo left ${text()} instead of ${start}`
  await press('z', true)
  await press('Backspace')
  failed ??= wrong('undoing twice', isAlone)
  return failed ?? (await switchForms(shown, field, path, picks))
}

/** What was typed in a form comes back with it. */
async function switchForms(form: Shown, field: Field, path: Path, picks: Case['picks']) {
  const last = picks.at(-1)
  if (last === undefined || path.length !== last.path.length + (last.key === path.at(-1) ? 1 : 0))
    return undefined
  const { document: open } = form
  const text = () => open.store.getState().text
  const name = await reach(form, field, path, picks)
  if (name === undefined) return 'has no control after undo'
  form.control(name)?.focus()
  await erase()
  await insert(`${sampleOf(field).typed}7`)
  const filled = text()
  const group = switchOf(last)
  const radios = [...document.querySelectorAll<HTMLInputElement>(`input[name$="-${group}"]`)]
  const away = radios.find((each) => !each.checked)
  if (away === undefined) return undefined
  away.focus()
  away.click()
  await settle()
  if (!document.activeElement?.getAttribute('name')?.endsWith(group)) {
    return `switching the form: the focus is in ${document.activeElement?.outerHTML}`
  }
  radio(group, last.key)?.click()
  await settle()
  if (text() !== filled) return `switching there and back wrote ${text()} instead of ${filled}`
  radio(group, away.value)?.click()
  await settle()
  return undefined
}

/** Opens the way to a control in which text for a field is typed; answers its name. */
async function reach(form: Shown, field: Field, path: Path, picks: Case['picks']) {
  await openWay(path)
  for (const pick of picks) {
    radio(switchOf(pick), pick.key)?.click()
    await settle()
    await openWay(path)
  }
  const name = fieldName(path)
  const { kind } = field.shape
  if (kind === 'list' || kind === 'map') {
    const group = document.querySelector(`[data-field="${name}"]`)
    const buttons = [...(group?.querySelectorAll('button') ?? [])]
    buttons.findLast((button) => /^Add /.test(button.textContent ?? ''))?.click()
    await settle()
    return kind === 'list'
      ? controlName(form, `${name === 'value' ? '' : `${name}.`}0`)
      : controlName(form, `${name}.0.key`)
  }
  const control = form.control(name)
  if (control instanceof HTMLSelectElement) {
    setValue(control, HTMLSelectElement.prototype, '\u0000variable', 'change')
    await settle()
  }
  return controlName(form, name)
}

function controlName(form: Shown, name: string): string | undefined {
  const control = form.control(name)
  const isText = control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement
  return isText ? name : undefined
}

function canBeTyped({ field: { shape, variable } }: Case): boolean {
  if (shape.kind === 'steps') return false
  if (shape.kind === 'choice' || shape.kind === 'boolean') return variable
  if (shape.kind === 'list') return shape.item.kind === 'text' || shape.item.kind === 'number'
  return true
}

function typedInto(field: Field): string {
  const { kind } = field.shape
  if (kind === 'choice' || kind === 'boolean') return `\${who}`
  if (kind === 'map') return 'first'
  if (kind === 'any') return 'two words'
  // A line break is kept where there is room for it.
  return field.editor === undefined ? sampleOf(field).typed : `${sampleOf(field).typed}\nmore`
}

function sample<T>(all: readonly T[], method: string): readonly T[] {
  const from = method.length % stride
  const some = all.filter((_, index) => index % stride === from)
  return some.length > 0 ? some : all.slice(0, 1)
}

/** Selects all that stands in the control that has the focus, and takes it away. */
async function erase(): Promise<void> {
  const control = document.activeElement
  if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)
    control.select()
  await press('Backspace')
}

async function insert(text: string): Promise<void> {
  await cdp().send('Input.insertText', { text })
}

/** As an input method does it: letters, then the word, confirmed by Enter. */
async function compose(text: string): Promise<void> {
  await cdp().send('Input.imeSetComposition', { text: 'kan', selectionStart: 3, selectionEnd: 3 })
  await cdp().send('Input.imeSetComposition', { text, selectionStart: 2, selectionEnd: 2 })
  await send('rawKeyDown', { key: 'Enter', windowsVirtualKeyCode: 229 })
  await cdp().send('Input.insertText', { text })
  await send('keyUp', { key: 'Enter', windowsVirtualKeyCode: 13 })
}

const codes: Record<string, number> = { Backspace: 8, Delete: 46, z: 90 }

async function press(key: string, ctrl = false): Promise<void> {
  const code = codes[key] ?? 0
  const one = { key, windowsVirtualKeyCode: code, modifiers: ctrl ? 2 : 0 }
  await send('rawKeyDown', one)
  await send('keyUp', one)
}

async function send(type: 'rawKeyDown' | 'keyUp', event: object): Promise<void> {
  await cdp().send('Input.dispatchKeyEvent', { type, ...event })
}
