import { type ComponentType, type ReactNode, useEffect, useState } from 'react'

type Module<P> = { default: ComponentType<P> }

/**
 * A component that is loaded when it is first shown, or ahead with `load`. Unlike React's `lazy` with `Suspense`,
 * which holds back what has arrived for up to 300 milliseconds, it is there at once when it has been loaded. Where it
 * can't be loaded, the error is thrown as if it were the component's own, and the next showing tries again.
 *
 * @param meanwhile shown until it is there
 */
export function onDemand<P extends object>(
  load: () => Promise<Module<P>>,
  meanwhile: ReactNode = null,
): ComponentType<P> & { load: () => Promise<void> } {
  let Loaded: ComponentType<P> | undefined
  const ahead = async () => {
    Loaded ??= (await load()).default
  }
  function OnDemand(props: P) {
    const [, show] = useState(Loaded !== undefined)
    useEffect(() => {
      if (Loaded !== undefined) return
      let here = true
      const fail = (error: unknown) => {
        if (!here) return
        show(() => {
          throw error
        })
      }
      ahead().then(() => here && show(true), fail)
      return () => {
        here = false
      }
    }, [])
    return Loaded === undefined ? meanwhile : <Loaded {...props} />
  }
  return Object.assign(OnDemand, { load: ahead })
}
