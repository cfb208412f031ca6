import { useEffect, useState } from 'react'

/** What does something at once where the condition holds, and otherwise as soon as it does. */
export function useOnceTrue(holds: boolean, act: () => void): () => void {
  const [isAwaited, setAwaited] = useState(false)
  useEffect(() => {
    if (!isAwaited || !holds) return
    setAwaited(false)
    act()
  }, [isAwaited, holds, act])
  return () => (holds ? act() : setAwaited(true))
}
