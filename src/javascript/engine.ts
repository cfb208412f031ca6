import quickjs from '@jitl/quickjs-wasmfile-release-sync'
import { newQuickJSWASMModuleFromVariant, newVariant } from 'quickjs-emscripten-core'
import { longestTime, memoryPages, stackSize } from './limits.ts'
import { prelude } from './prelude.ts'

/** How a call of the prelude's function ended: with the JSON it returned, or without. */
export type Ended = { json: string } | { stopped: 'time' | 'memory' }

/** QuickJS with the prelude, the same before each call. */
export type Engine = {
  /** Throws where the engine itself broke; it is of no use then. */
  call: (json: string, source: string, seed: number) => Ended
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
  const before = usedPart(bytes)

  return {
    call(json, source, seed) {
      deadline = performance.now() + longestTime
      const result = context.callFunction(
        run,
        context.undefined,
        context.newString(json),
        context.newString(source),
        context.newNumber(seed),
      )
      const ended: Ended = result.error
        ? { stopped: performance.now() > deadline ? 'time' : 'memory' }
        : { json: context.getString(result.value) }
      bytes.set(before.bytes, before.start)
      return ended
    },
  }
}

/** A copy of what is in use of the memory: whole steps of it, from the first that isn't empty to the last. */
function usedPart(bytes: Uint8Array): { start: number; bytes: Uint8Array } {
  const words = new Uint32Array(bytes.buffer)
  let first = 0
  while (words[first] === 0) first += 1
  let last = words.length - 1
  while (words[last] === 0) last -= 1
  const start = Math.floor((first * 4) / step) * step
  return { start, bytes: bytes.slice(start, (Math.floor((last * 4) / step) + 1) * step) }
}

/** Bytes by which QuickJS takes more of the memory, so that what is in use ends at one of them. */
const step = 65_536
