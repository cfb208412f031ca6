import { expect } from 'vitest'
import type { Engine, KeyAction, PointerAction } from './engine.ts'

export type Page = ReturnType<typeof pageOf>

/** WebDriver's names for keys that write nothing: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const keyCodes: Record<string, string> = { Control: '\uE009', End: '\uE010' }

/** What a user does on a page of the app, and what can be seen there. Everything waits until it can be done. */
export function pageOf(engine: Engine) {
  const evaluate = engine.evaluate
  const count = (selector: string) =>
    evaluate(`document.querySelectorAll(${JSON.stringify(selector)}).length`)
  const until = (look: () => Promise<unknown>) =>
    expect.poll(look, { timeout: 30_000, interval: 100 })
  const present = async (selector: string) => {
    await until(() => count(selector)).not.toBe(0)
  }
  const middle = async (selector: string): Promise<{ x: number; y: number }> => {
    await present(selector)
    const place = await evaluate(`(() => {
      const element = document.querySelector(${JSON.stringify(selector)})
      element.scrollIntoView({ block: 'nearest' })
      const box = element.getBoundingClientRect()
      return [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)]
    })()`)
    if (!Array.isArray(place)) throw new Error(`${selector} has no place`)
    return { x: place[0], y: place[1] }
  }
  const point = (actions: readonly PointerAction[]) =>
    engine.act([{ type: 'pointer', id: 'mouse', actions }])
  const keys = (actions: readonly KeyAction[]) => engine.act([{ type: 'key', id: 'keys', actions }])
  const press = async (...names: string[]) => {
    const values = names.map((name) => keyCodes[name] ?? name)
    await keys([
      ...values.map((value) => ({ type: 'keyDown' as const, value })),
      ...values.toReversed().map((value) => ({ type: 'keyUp' as const, value })),
    ])
  }

  return {
    present,
    press,
    async absent(selector: string) {
      await until(() => count(selector)).toBe(0)
    },
    async goto(url: string) {
      await engine.goto(url)
      await evaluate(watch)
      await present('[data-palette="stream"]')
      await present('.monaco-editor .view-lines')
    },
    async click(selector: string) {
      const at = await middle(selector)
      await point([
        { type: 'pointerMove', ...at },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ])
    },
    async drag(from: string, to: string) {
      const start = await middle(from)
      const end = await middle(to)
      await point([
        { type: 'pointerMove', ...start },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerMove', x: start.x + 20, y: start.y + 10, duration: 50 },
        { type: 'pointerMove', ...end, duration: 200 },
        { type: 'pointerUp', button: 0 },
      ])
    },
    async type(text: string) {
      for (const character of text) await press(character)
    },
    /** Drops a text as a file onto the window. */
    async drop(name: string, text: string) {
      await evaluate(`(() => {
        const transfer = new DataTransfer()
        transfer.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)}))
        const options = { dataTransfer: transfer, bubbles: true, cancelable: true }
        window.dispatchEvent(new DragEvent('drop', options))
      })()`)
    },
    /** The document's exact text, as its download would hold it. */
    async text(): Promise<unknown> {
      return await evaluate(`(() => {
        window.downloaded = undefined
        document.querySelector('[aria-label="Download YAML"]').click()
        return new Promise((done) => {
          const look = () =>
            window.downloaded === undefined ? setTimeout(look, 20) : window.downloaded.text().then(done)
          look()
        })
      })()`)
    },
    async saved() {
      await until(() => evaluate('document.body.innerText.includes("Saved on this device")')).toBe(
        true,
      )
    },
    /** Errors and violations of the page's policy since it was loaded. */
    async faults(): Promise<unknown> {
      return await evaluate('window.faults')
    },
  }
}

/** Keeps downloads for the test to look at, and collects what goes wrong. */
const watch = `(() => {
  window.faults = []
  // Monaco rejects with this what it no longer needs, such as the highlighting of a word that was left: no fault.
  const isCancelled = (event) => event.reason?.name === 'Canceled'
  const add = (event) =>
    isCancelled(event) || window.faults.push(String(event.reason ?? event.message ?? event.blockedURI))
  for (const kind of ['error', 'unhandledrejection', 'securitypolicyviolation'])
    addEventListener(kind, add)
  const create = URL.createObjectURL
  URL.createObjectURL = (blob) => {
    window.downloaded = blob
    return create.call(URL, blob)
  }
  const click = HTMLAnchorElement.prototype.click
  HTMLAnchorElement.prototype.click = function () {
    if (!this.hasAttribute('download')) click.call(this)
  }
})()`
