import { useState } from 'react'
import { readSetting, writeSetting } from '../ui/settings.ts'

const name = 'hideSecrets'

/** Whether secrets are covered in the code, for who shares the screen: remembered, so that no reload shows them. */
export function useHideSecrets(): [hides: boolean, setHides: (hides: boolean) => void] {
  const [hides, setHides] = useState(() => readSetting(name, ['true', 'false']) === 'true')
  return [
    hides,
    (next) => {
      setHides(next)
      writeSetting(name, String(next))
    },
  ]
}
