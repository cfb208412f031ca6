import { useEffect, useState } from 'react'
import styles from './Settings.module.css'

/** Whether Wireline works without a network here. */
export function OfflineState() {
  const [isReady, setReady] = useState<boolean | undefined>(undefined)
  useEffect(() => {
    let here = true
    void filesAreKept().then((kept) => here && setReady(kept))
    return () => {
      here = false
    }
  }, [])
  return (
    <p className={styles.row} data-offline={isReady}>
      <span className={styles.words}>
        {isReady ? 'Works without a network' : 'Needs a network to start'}
        <span className={styles.hint}>
          {isReady
            ? 'All of Wireline is on this device.'
            : 'Once all of Wireline has been loaded, it works without one where the browser allows it.'}
        </span>
      </span>
    </p>
  )
}

async function filesAreKept(): Promise<boolean> {
  try {
    const registration = await navigator.serviceWorker.getRegistration()
    return registration?.active?.state === 'activated'
  } catch {
    // Not a secure address, or turned off.
    return false
  }
}
