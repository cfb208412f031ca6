import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import styles from './Button.module.css'
import { Button } from './Button.tsx'
import { missingPart, missingWords, reload } from './missingPart.ts'

/**
 * In the place of a part of the page that couldn't be loaded. What comes instead gets the keyboard, if this had it.
 * Without `onAgain` there is only the way to load the page anew.
 */
export function Missing({ onAgain }: { onAgain?: () => void }) {
  const [words, setWords] = useState(missingPart)
  useEffect(() => missingWords(setWords), [])
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
      <p>{words}</p>
      <div className={styles.ways}>
        {onAgain && (
          <Button look="outline" onClick={onAgain}>
            Try again
          </Button>
        )}
        <Button look="outline" onClick={reload}>
          Reload
        </Button>
      </div>
    </div>
  )
}

const focusable = 'input, textarea, select, button:not(:disabled), [tabindex="0"]'
