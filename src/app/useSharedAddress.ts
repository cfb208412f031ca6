import { useEffect, useState } from 'react'
import { sharedIn } from '../share/address.ts'
import { shell } from './shellStore.ts'

/** The flow in the page’s address, as a link carries it; undefined where there is none. */
export function useSharedAddress(): string | undefined {
  const [hash, setHash] = useState(location.hash)
  useEffect(() => {
    const look = () => {
      // What was open is of the flow that one came from.
      shell.setState({ dialog: undefined, question: undefined })
      setHash(location.hash)
    }
    window.addEventListener('hashchange', look)
    return () => window.removeEventListener('hashchange', look)
  }, [])
  return sharedIn(hash)
}

/** Takes the flow out of the address again, so that neither a reload nor a bookmark brings it back. */
export function leaveShared(): void {
  history.replaceState(history.state, '', location.pathname + location.search)
  window.dispatchEvent(new HashChangeEvent('hashchange'))
}
