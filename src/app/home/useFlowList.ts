import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { FlowEntry, Library } from '../../flows/types.ts'
import { noteFault } from '../../ui/faults.ts'

/** Milliseconds in which what other tabs change is read once. */
const pause = 300

/** All flows, as they are stored; those that are about to go are left out. */
export type FlowList = {
  /** Undefined until they are read; who comes back sees at once what was there before. */
  flows: readonly FlowEntry[] | undefined
  /** They have been read since the view was opened. */
  isFresh: boolean
  /** They couldn’t be read. */
  isBroken: boolean
  /** Reads them again; resolves once they are shown. */
  read: () => Promise<void>
  /** Shows them otherwise, until they are read again. */
  show: (change: (flows: readonly FlowEntry[]) => readonly FlowEntry[]) => void
  /** Leaves one out until it is shown again; true: it is left out. */
  hide: (id: string, isHidden: boolean) => void
}

const known = new WeakMap<Library, readonly FlowEntry[]>()

/** All flows of this device, read again whenever one was changed. */
export function useFlowList(library: Library): FlowList {
  const [flows, setFlows] = useState(known.get(library))
  const [isFresh, setFresh] = useState(false)
  const [isBroken, setBroken] = useState(false)
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set())
  const turn = useRef(0)
  const read = useCallback(async () => {
    turn.current += 1
    const mine = turn.current
    try {
      const read = await library.list()
      if (mine !== turn.current) return
      known.set(library, read)
      setFlows(read)
      setFresh(true)
      setBroken(false)
    } catch (error) {
      noteFault('list of flows', error)
      if (mine === turn.current) setBroken(true)
    }
  }, [library])

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      timer = undefined
      if (document.visibilityState === 'visible') void read()
    }
    const soon = () => {
      timer ??= setTimeout(look, pause)
    }
    // What was missed while nobody looked.
    const onVisible = () => document.visibilityState === 'visible' && soon()
    void read()
    const stop = library.listen(soon)
    document.addEventListener('visibilitychange', onVisible)
    return () => {
      clearTimeout(timer)
      stop()
      document.removeEventListener('visibilitychange', onVisible)
      turn.current += 1
    }
  }, [library, read])

  const shown = useMemo(() => flows?.filter(({ id }) => !hidden.has(id)), [flows, hidden])
  return {
    flows: shown,
    isFresh,
    isBroken,
    read,
    show: (change) => setFlows((before) => before && change(before)),
    hide: (id, isHidden) =>
      setHidden((before) => {
        const next = new Set(before)
        if (isHidden) next.add(id)
        else next.delete(id)
        return next
      }),
  }
}
