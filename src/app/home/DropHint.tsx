import { useEffect, useState } from 'react'
import { Icon } from '../../ui/Icon.tsx'
import styles from './Home.module.css'

/** Says what dropping does while a file is over the window. */
export function DropHint() {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) setOver(true)
    }
    const leave = (event: DragEvent) => {
      // Only what leaves the window comes from nowhere.
      if (event.relatedTarget === null) setOver(false)
    }
    const done = () => setOver(false)
    window.addEventListener('dragenter', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', done)
    return () => {
      window.removeEventListener('dragenter', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', done)
    }
  }, [])
  if (!isOver) return null
  return (
    <div className={styles.drop} aria-hidden="true">
      <span>
        <Icon name="file-down" size={22} />
        Drop to open as a flow
      </span>
    </div>
  )
}
