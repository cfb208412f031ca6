import { useLayoutEffect, useRef } from 'react'
import styles from './Button.module.css'
import { Button } from './Button.tsx'
import { missingPart } from './missingPart.ts'

/** In the place of a part of the page that couldn't be loaded. What comes instead gets the keyboard, if this had it. */
export function Missing({ onAgain }: { onAgain: () => void }) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const own = box.current
    const place = own?.parentElement
    return () => {
      if (own?.contains(document.activeElement))
        requestAnimationFrame(() => place?.querySelector<HTMLElement>(focusable)?.focus())
    }
  }, [])
  return (
    <div ref={box} className={styles.missing} role="alert" data-missing>
      <p>{missingPart}</p>
      <Button look="outline" onClick={onAgain}>
        Try again
      </Button>
    </div>
  )
}

const focusable = 'input, textarea, select, button:not(:disabled), [tabindex="0"]'
