import styles from './Button.module.css'
import { Button } from './Button.tsx'
import { missingPart } from './missingPart.ts'

/** In the place of a part of the page that couldn't be loaded. */
export function Missing({ onAgain }: { onAgain: () => void }) {
  return (
    <div className={styles.missing} role="alert" data-missing>
      <p>{missingPart}</p>
      <Button look="outline" onClick={onAgain}>
        Try again
      </Button>
    </div>
  )
}
