import { useState } from 'react'
import type { Language } from '../swml/index.ts'

/**
 * Which text is looked at: the flow's own, or the one in the other format. Remembered by its format, so that what is
 * looked at stays in sight when the flow becomes it.
 */
export function useLooked(own: Language): ['own' | 'other', (language: string) => void] {
  const [other, setOther] = useState<string | undefined>(undefined)
  return [
    other === undefined || other === own ? 'own' : 'other',
    (language) => setOther(language === own ? undefined : language),
  ]
}
