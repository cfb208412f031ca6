import { useCallback } from 'react'
import { expectBox } from '../../ui/typeAhead.ts'
import type { OpenMenu } from './model.ts'
import { useLatest } from './useLatest.ts'

/** Opens a menu; the search box of the one with steps gets what is typed while it is still loaded. */
export function useOpenMenu(
  menu: OpenMenu | undefined,
  setMenu: (menu: OpenMenu | undefined) => void,
): (menu: OpenMenu | undefined) => void {
  const latest = useLatest(menu)
  return useCallback(
    (next) => {
      if (next?.kind === 'insert')
        expectBox({
          isWanted: () => latest.current?.kind === 'insert',
          close: () => setMenu(undefined),
        })
      setMenu(next)
    },
    [latest, setMenu],
  )
}
