import { useCallback, useRef } from 'react'

const pause = 700

/** Letters typed shortly after each other, as one word to look for. */
export function useTyped(): (letter: string) => string {
  const typed = useRef({ text: '', at: 0 })
  return useCallback((letter) => {
    const now = performance.now()
    const text = now - typed.current.at < pause ? typed.current.text + letter : letter
    typed.current = { text, at: now }
    // The same letter again and again goes round among the rows that begin with it.
    return [...text].every((other) => other === letter) ? letter : text
  }, [])
}
