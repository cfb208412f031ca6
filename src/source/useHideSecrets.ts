import { useState } from 'react'

const key = 'wireline.hideSecrets'

/** Whether secrets are covered in the code, for who shares the screen: remembered, so that no reload shows them. */
export function useHideSecrets(): [hides: boolean, setHides: (hides: boolean) => void] {
  const [hides, setHides] = useState(read)
  return [
    hides,
    (next) => {
      setHides(next)
      try {
        localStorage.setItem(key, String(next))
      } catch {
        // Storage denied or full: it lasts as long as the pane.
      }
    },
  ]
}

function read(): boolean {
  try {
    return localStorage.getItem(key) === 'true'
  } catch {
    return false
  }
}
