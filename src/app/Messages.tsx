import { useEffect, useState } from 'react'
import { LiveRegion } from './LiveRegion.tsx'
import { Toasts } from './lateToasts.ts'
import { whenFirstToast } from './toasts.ts'

/** What is said, for eyes and ears: it stays while one goes from flow to flow. `place`: another one for each. */
export function Messages({ place }: { place: number | undefined }) {
  const [toasts, setToasts] = useState(false)
  useEffect(() => whenFirstToast(() => setToasts(true)), [])
  return (
    <>
      {toasts && <Toasts place={place} />}
      <LiveRegion />
    </>
  )
}
