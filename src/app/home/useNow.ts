import { useEffect, useState } from 'react'

/** Milliseconds: what is said of times is right to the minute. */
const pause = 30_000

/** The time now, in milliseconds since 1970; renders again as it goes on. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), pause)
    return () => clearInterval(timer)
  }, [])
  return now
}
