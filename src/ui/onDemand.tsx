import { type ComponentType, type ReactNode, useEffect, useState } from 'react'
import { Missing } from './Missing.tsx'
import { noteMissing } from './missingPart.ts'

type Module<P> = { default: ComponentType<P> }

type Options<P> = {
  /** Shown until it is there. */
  meanwhile?: ReactNode
  /** For what has no place of its own to say that it couldn't be loaded: it is told as a message instead. */
  missed?: (props: P) => void
}

/**
 * A component that is loaded when it is first shown, or ahead with `load`. Unlike React's `lazy` with `Suspense`,
 * which holds back what has arrived for up to 300 milliseconds, it is there at once when it has been loaded. Where it
 * can't be loaded, its place says so and offers to try again; the next showing tries again as well.
 */
export function onDemand<P extends object>(
  load: () => Promise<Module<P>>,
  { meanwhile = null, missed }: Options<P> = {},
): ComponentType<P> & { load: () => Promise<void> } {
  let Loaded: ComponentType<P> | undefined
  const ahead = async () => {
    Loaded ??= (await load()).default
  }
  function OnDemand(props: P) {
    const [state, setState] = useState<'wanted' | 'there' | 'missing' | 'again'>('wanted')
    // biome-ignore lint/correctness/useExhaustiveDependencies: the props of the moment it was missed
    useEffect(() => {
      if (Loaded !== undefined || state === 'missing') return
      let here = true
      const fail = (error: unknown) => {
        noteMissing(error, missed !== undefined && here)
        if (!here) return
        setState('missing')
        missed?.(props)
      }
      ahead().then(() => here && setState('there'), fail)
      return () => {
        here = false
      }
    }, [state])
    if (Loaded !== undefined) return <Loaded {...props} />
    if (state === 'wanted' || missed) return meanwhile
    return <Missing onAgain={() => setState('again')} />
  }
  return Object.assign(OnDemand, { load: ahead })
}
