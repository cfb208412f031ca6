import { afterEach, expect, test } from 'vitest'
import { onceDrawn } from '../../src/ui/onceDrawn.ts'

afterEach(() => document.body.replaceChildren())

const nextFrames = () =>
  new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))

function controls(): {
  button: HTMLButtonElement
  fresh: HTMLInputElement
  other: HTMLInputElement
} {
  const button = document.createElement('button')
  const [fresh, other] = [document.createElement('input'), document.createElement('input')]
  document.body.append(button, fresh, other)
  button.focus()
  return { button, fresh, other }
}

test('what was just drawn gets the keyboard', async () => {
  const { fresh } = controls()
  onceDrawn(() => fresh.focus())
  await nextFrames()
  expect(document.activeElement).toBe(fresh)
})

test('who has pressed something else meanwhile keeps the keyboard there', async () => {
  const { button, fresh } = controls()
  const second = document.createElement('button')
  document.body.append(second)
  onceDrawn(() => fresh.focus())
  second.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))
  second.focus()
  await nextFrames()
  expect(document.activeElement).toBe(second)

  onceDrawn(() => fresh.focus())
  button.focus()
  await nextFrames()
  expect(document.activeElement, 'what a closing list gives back is no press').toBe(fresh)
})

test('who has gone on to type elsewhere keeps the keyboard', async () => {
  const { fresh, other } = controls()
  onceDrawn(() => fresh.focus())
  other.focus()
  await nextFrames()
  expect(document.activeElement).toBe(other)
})
