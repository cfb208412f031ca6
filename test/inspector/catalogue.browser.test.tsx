import { afterEach, describe, expect, test } from 'vitest'
import { fieldName } from '../../src/inspector/logic/fieldName.ts'
import {
  methods,
  type Path,
  readFlow,
  removeField,
  setField,
  stepAt,
} from '../../src/swml/index.ts'
import { applyEdits } from '../../src/text/applyEdits.ts'
import { type Case, flowWith, type Stage, sampleOf, stagesOf } from './catalogueFields.ts'
import { formOf, openWay, radio, settle, setValue, switchOf } from './formSteps.ts'
import { type Shown, showForm } from './showForm.tsx'

const isLong = import.meta.env.VITE_LONG !== undefined
/** How many keys deep: all that people see often; everything in the long run. */
const depth = isLong ? 7 : 3
/** A form of more places than this is tried at every third, another third for each method; in the long run at all. */
const many = isLong ? Number.POSITIVE_INFINITY : 30

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
        for (const each of sample(stage.cases, method)) {
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

function sample(cases: readonly Case[], method: string): readonly Case[] {
  return cases.length > many ? cases.filter((_, at) => at % 3 === method.length % 3) : cases
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
    radio(switchOf(pick), pick.key)?.click()
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

async function backTo(form: Shown, text: string): Promise<void> {
  for (let step = 0; step < 9 && form.document.store.getState().text !== text; step += 1) {
    form.document.undo()
  }
  await settle()
}
