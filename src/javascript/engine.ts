import quickjs from '@jitl/quickjs-wasmfile-release-sync'
import { newQuickJSWASMModuleFromVariant, newVariant } from 'quickjs-emscripten-core'
import { longestTime, memoryPages, stackSize } from './limits.ts'
import { prelude } from './prelude.ts'

/** How a call of the prelude's function ended: with the JSON it returned, or without. */
export type Ended = { json: string } | { stopped: 'time' | 'memory' }

/** QuickJS with the prelude, the same before each call. */
export type Engine = {
  /** `input`: an `Input` as JSON. Throws where the engine itself broke; it is of no use then. */
  call: (input: string) => Ended
}

/**
 * QuickJS in WebAssembly, which knows nothing of what is around it but the time of day. All that it is, is its memory:
 * that is put back after each call as it was before the first, so that nothing an expression does, wherever it is
 * stopped, is there for the next. The memory doesn't grow; QuickJS's own limit would count only what one request asks
 * for. Rejects where the WebAssembly can't be loaded.
 */
export async function loadEngine(): Promise<Engine> {
  const memory = new WebAssembly.Memory({ initial: memoryPages, maximum: memoryPages })
  const module = await newQuickJSWASMModuleFromVariant(newVariant(quickjs, { wasmMemory: memory }))
  const runtime = module.newRuntime({ maxStackSizeBytes: stackSize })
  const context = runtime.newContext()
  let deadline = Number.POSITIVE_INFINITY
  runtime.setInterruptHandler(() => performance.now() > deadline)
  const run = context.unwrapResult(context.evalCode(prelude, 'prelude'))
  const bytes = new Uint8Array(memory.buffer)
  const before = usedParts(bytes)

  return {
    call(input) {
      deadline = performance.now() + longestTime
      const json = context.newString(input)
      const result = context.callFunction(run, context.undefined, json)
      const ended: Ended = result.error
        ? { stopped: performance.now() > deadline ? 'time' : 'memory' }
        : { json: context.getString(result.value) }
      for (const part of before) bytes.set(part.bytes, part.start)
      return ended
    },
  }
}

type Part = { start: number; bytes: Uint8Array }

/**
 * A copy of what is in use of the memory, up to the last of it, but for the longest stretch that is empty: that is the
 * stack's, which has nothing in it between two calls, and is nearly all of the length.
 */
function usedParts(bytes: Uint8Array): Part[] {
  const words = new Uint32Array(bytes.buffer)
  const used: number[] = []
  for (let start = 0; start < bytes.length; start += step)
    if (!isEmpty(words, start / 4, (start + step) / 4)) used.push(start)
  const gaps = used.map((start, index) => (used[index + 1] ?? start) - start)
  const stack = gaps.indexOf(Math.max(...gaps))
  return [used.slice(0, stack + 1), used.slice(stack + 1)].map((part) => {
    const start = part[0] ?? 0
    return { start, bytes: bytes.slice(start, (part.at(-1) ?? 0) + step) }
  })
}

/** A loop of its own: it's millions of words. */
function isEmpty(words: Uint32Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (words[at] !== 0) return false
  return true
}

/** Bytes by which QuickJS takes more of the memory, so that what is in use ends at one of them. */
const step = 65_536
