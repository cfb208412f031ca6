import { afterEach, describe, expect, test } from 'vitest'
import { fieldName } from '../../src/inspector/logic/fieldName.ts'
import {
  applyEdits,
  bodyOf,
  type Field,
  methods,
  type Path,
  readFlow,
  removeField,
  setField,
  stepAt,
} from '../../src/swml/index.ts'
import { type Case, flowWith, type Stage, sampleOf, stagesOf } from './catalogueFields.ts'
import { type Shown, showForm } from './showForm.tsx'

/** How many keys deep: all that people see often; everything in the long run. */
const depth = import.meta.env.VITE_LONG === undefined ? 3 : 7

let shown: Shown | undefined
afterEach(() => shown?.close())

describe('every property of every method can be set and cleared through the form', () => {
  test.each([...methods.keys()])(
    '%s',
    async (method) => {
      const body = formOf(method)
      const failures: string[] = []
      for (const stage of stagesOf(body, depth)) {
        const text = flowWith(method, stage.base)
        let at: string | undefined
        for (const each of stage.cases) {
          const top = String(each.path[0])
          // One property's fields at a time: a form with all of them open is no form anyone uses.
          if (shown === undefined || at !== top) {
            shown?.close()
            shown = showForm(text, 0)
          }
          at = top
          const failed = await tryCase(shown, method, text, stage, each)
          if (failed !== undefined) failures.push(`${fieldName(each.path)}: ${failed}`)
          await backTo(shown, text)
        }
        shown?.close()
        shown = undefined
      }
      expect(failures).toEqual([])
    },
    300_000,
  )
})

/** What the form shows: a body that may be short for one property is shown as the full one. */
function formOf(method: string): Field {
  const body = bodyOf(method)
  if (body === undefined) throw new Error('No body')
  if (body.shape.kind !== 'union' || methods.get(method)?.stringForm === undefined) return body
  const shape = body.shape.forms.find((form) => form.shape.kind === 'object')?.shape
  return shape === undefined ? body : { ...body, shape }
}

async function tryCase(
  form: Shown,
  method: string,
  text: string,
  stage: Stage,
  { path, field, picks }: Case,
): Promise<string | undefined> {
  await openWay(path)
  for (const pick of picks) {
    radio(`${fieldName(pick.path)}-form`, pick.key)?.click()
    await settle()
    await openWay(path)
  }
  const at: Path = ['sections', 'main', 0, method, ...path]
  const now = () => form.document.store.getState().text
  const start = now()
  const { kind } = field.shape
  const box = document.querySelector<HTMLInputElement>(
    `[name^="${fieldName(path)}."][type="checkbox"]`,
  )
  if (kind === 'list' && box !== null) {
    const option = box.name.slice(fieldName(path).length + 1)
    const wanted = applyEdits(start, setField(readFlow(start), at, [option]))
    box.click()
    await settle()
    if (now() !== wanted) return `ticking wrote ${now()} instead of ${wanted}`
    box.click()
    await settle()
    return gone(now(), start, at) ? undefined : `not cleared: ${now()}`
  }
  if (kind === 'list' || kind === 'map') {
    const group = document.querySelector(`[data-field="${fieldName(path)}"]`)
    const add = [...(group?.querySelectorAll('button') ?? [])].findLast((button) =>
      /^Add /.test(button.textContent ?? ''),
    )
    if (add === undefined) return 'no button to add'
    add.click()
    await settle()
    if (kind === 'map') {
      const named = write(form, `${fieldName(path)}.0.key`, 'first')
      if (!named) return 'no row'
      await settle()
    }
    const read = stepAt(readFlow(now()), ['sections', 'main', 0])
    if (read === undefined || now() === start) return `nothing was added: ${now()}`
    const clear = [...(group?.querySelectorAll('button') ?? [])].find((button) =>
      /^(Clear|Remove) /.test(button.getAttribute('aria-label') ?? ''),
    )
    if (clear === undefined) return 'no button to clear'
    clear.click()
    await settle()
    return gone(now(), start, at) ? undefined : `not cleared: ${now()}`
  }
  const { typed, value } = sampleOf(field)
  const single = field.shape.kind === 'choice' && field.shape.options.length === 1 && now() !== text
  if (!single) {
    if (!write(form, fieldName(path), typed)) return `no control (${kind})`
    await settle()
  }
  const wanted = applyEdits(start, setField(readFlow(start), at, value))
  if (now() !== wanted) return `wrote ${now()} instead of ${wanted}`
  if (single) {
    document
      .querySelector<HTMLElement>(`[data-field="${fieldName(path)}"] [aria-label^="Clear "]`)
      ?.click()
    await settle()
    return now() === start ? 'cannot be cleared' : undefined
  }
  // Leaving the field makes clearing it a change of its own.
  form.control(fieldName(path))?.dispatchEvent(new FocusEvent('focusout', { bubbles: true }))
  await settle()
  if (!write(form, fieldName(path), '')) return 'cannot be cleared'
  await settle()
  const cleared = path.length === 0 || typeof path.at(-1) === 'number'
  if (cleared) return now() === wanted ? 'not cleared' : undefined
  const without = applyEdits(wanted, removeField(readFlow(wanted), at))
  return now() === without || stage.base === value
    ? undefined
    : `cleared to ${now()} instead of ${without}`
}

function gone(text: string, before: string, at: Path): boolean {
  if (text === before) return true
  const flow = readFlow(text)
  // A whole body is emptied: its step stays.
  if (at.length === 4) return (stepAt(flow, at.slice(0, 3))?.value ?? null) === null
  return applyEdits(text, removeField(flow, at)) === text
}

/** Types into a text control, or chooses an option. */
function write(form: Shown, name: string, typed: string): boolean {
  const control = form.control(name)
  if (control instanceof HTMLSelectElement) {
    if (![...control.options].some((option) => option.value === typed)) return false
    setValue(control, HTMLSelectElement.prototype, typed, 'change')
    return true
  }
  if (control instanceof HTMLTextAreaElement) {
    setValue(control, HTMLTextAreaElement.prototype, typed, 'input')
    return true
  }
  if (!(control instanceof HTMLInputElement)) return false
  setValue(control, HTMLInputElement.prototype, typed, 'input')
  return true
}

/** As the browser would: React looks at the value behind its own. */
function setValue(control: HTMLElement, prototype: object, value: string, event: string): void {
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(control, value)
  control.dispatchEvent(new Event(event, { bubbles: true }))
}

function radio(nameEnd: string, value: string): HTMLInputElement | undefined {
  return [...document.querySelectorAll<HTMLInputElement>('input[type="radio"]')].find(
    (input) => input.name.endsWith(`-${nameEnd}`) && input.value === value && !input.checked,
  )
}

/** Unfolds what leads to a place, and the rarely used fields on the way. */
async function openWay(path: Path): Promise<void> {
  const names = new Set(path.map((_, index) => fieldName(path.slice(0, index + 1))).concat('value'))
  for (let level = 0; level < 12; level += 1) {
    const folded = [...document.querySelectorAll<HTMLElement>('[aria-expanded="false"]')].filter(
      (each) => {
        if (each.tagName !== 'BUTTON' || each.textContent === 'Edit as YAML') return false
        const field = each.closest<HTMLElement>('[data-field]')?.dataset.field
        return field === undefined || names.has(field)
      },
    )
    if (folded.length === 0) return
    for (const each of folded) each.click()
    await settle()
  }
}

async function backTo(form: Shown, text: string): Promise<void> {
  for (let step = 0; step < 9 && form.document.store.getState().text !== text; step += 1) {
    form.document.undo()
  }
  await settle()
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 0))
